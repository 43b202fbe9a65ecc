import { resolve } from 'node:path'
import type { Finding } from '../model/finding.ts'
import type { CheckOptions, CheckResult } from './check.ts'
import { checkAsked, type KeptCheck } from './runs/check-asked.ts'
import { replay } from './runs/replay.ts'
import { createSurveyor } from './runs/surveyor.ts'
import { sourceReader } from './source-reader.ts'

/**
 * What a check finds where nothing was changed since the last such one: then nothing is read. Undefined where that is not so. What describes rules
 * is left out. Loads next to no code.
 */
export function quickCheck(options: CheckOptions): CheckResult | undefined {
  const began = performance.now()
  const asked = checkAsked(options)
  const kept = asked && replay<KeptCheck>('check', asked, resolve(options.root), options.cache, createSurveyor())
  if (!kept) return undefined
  const findings = JSON.parse(kept.findings()) as readonly Finding[]
  return {
    ...kept.result,
    findings,
    rules: new Map(),
    elapsed: { discover: performance.now() - began },
    sourceOf: sourceReader(resolve(options.root)),
  }
}
