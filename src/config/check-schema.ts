import { z } from 'zod'
import type { CheckConfig } from '../model/check-config.ts'

// Messages follow the name of their key: "check.slash is 'x', but must be …".

const level = z.enum(['error', 'warning', 'info', 'off'])

const levels = z.record(z.string(), level)

const amount = z.number().nonnegative()

const external = z
  .strictObject({
    loginHosts: z.array(z.string().toLowerCase()).default([]),
    ignore: z.array(z.string()).default([]),
    allowPrivate: z.array(z.string().toLowerCase()).default([]),
    statuses: z
      .record(z.string().toLowerCase(), z.record(z.string().regex(/^[1-9]\d\d$/), z.enum(['ok', 'blocked', 'dead', 'unreachable'])))
      .default({}),
    concurrency: z.number().int().min(1).max(16).default(2),
    interval: amount.max(600_000).default(500),
    timeout: z.number().min(100).max(600_000).default(10_000),
  })
  .prefault({})

/** What `check` may hold in the configuration, and its defaults. Names of rules are not judged here: the rules know them. */
export const checkSchema: z.ZodType<CheckConfig> = z
  .strictObject({
    rules: levels.default({}),
    overrides: z.array(z.strictObject({ files: z.array(z.string()).min(1), rules: levels })).default([]),
    slash: z.enum(['always', 'never', 'ignore']).default('ignore'),
    terms: z.record(z.string().min(1), z.string()).default({}),
    assetSize: amount.default(1_000_000),
    removed: z.record(z.string(), z.string()).default({}),
    also: z.array(z.string().min(1)).default([]),
    external,
  })
  .prefault({})
