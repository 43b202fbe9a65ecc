import { z } from 'zod'
import type { Config } from '../model/config.ts'
import { readSpan } from '../model/span.ts'
import { defaultFrameHosts } from './frame-hosts.ts'
import { checkSchema } from './check-schema.ts'
import { dataSchema } from './data-schema.ts'
import { kramdownSchema } from './kramdown-schema.ts'
import { readSiteAddress } from './site-address.ts'

// Messages follow the name of their key: "url is 'x', but must be …".

const address = z.string().transform((written, context) => {
  const read = readSiteAddress(written)
  if (read.kind === 'address') return read.url
  context.addIssue({ code: 'custom', message: read.message })
  return z.NEVER
})

const name = z.string().refine((text) => text.trim() !== '', 'is empty, but must be a name')

const language = z.string().transform((tag, context) => {
  if (isLanguageTag(tag)) return Intl.getCanonicalLocales(tag)[0] ?? tag
  context.addIssue({ code: 'custom', message: `is '${tag}', but must be a language tag such as 'en', 'ja' or 'pt-BR'` })
  return z.NEVER
})

const host = z
  .string()
  .regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?$/i, {
    error: ({ input }) => `is '${String(input)}', but must be a host alone, such as 'docs.google.com' or '*.example.com'`,
  })
  .toLowerCase()

const editAddress = z.string().refine((text) => text === '' || (/^https?:\/\//i.test(text) && text.includes('{path}')), {
  error: ({ input }) =>
    `is '${String(input)}', but must be an address that holds {path}, such as 'https://gitlab.com/acme/handbook/-/edit/main/{path}'`,
})

// What could end a declaration in a stylesheet is no part of a colour.
const colour = z.string().regex(/^(?:|#[\da-f]{3,8}|[a-z]+|[a-z]+\([^;{}<>()]*\))$/i, {
  error: ({ input }) => `is '${String(input)}', but must be a colour, such as '#6b4fbb' or 'oklch(50% 0.15 290)'`,
})

// A file of the site, or an image elsewhere.
const logo = z.string().transform((path, context) => {
  if (path === '' || /^https?:\/\//i.test(path)) return path
  if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return path.replace(/^(?:\.?\/)?/, '/')
  context.addIssue({ code: 'custom', message: `is '${path}', but must be a file of this site, such as '/logo.svg' in public/` })
  return z.NEVER
})

const reviewSpan = z.string().refine((text) => text === '' || readSpan(text) !== undefined, {
  error: ({ input }) => `is '${String(input)}', but must be a span such as '6 months', no longer than 100 years, or empty`,
})

const dialect = z.enum(['gfm', 'kramdown'])

// A folder of the content: '/people/' and 'people' are one.
const folder = z.string().transform((path) => path.replace(/^\/+|\/+$/g, ''))

/** Every key of the configuration, what it may hold, and its default. A key that is not here is a mistake. */
export const configSchema: z.ZodType<Config> = z.strictObject({
  title: name.default('Handbook'),
  description: z.string().default(''),
  url: z.literal('').or(address).default(''),
  siteUrls: z.array(address).default([]),
  lang: language.default('en'),
  visibility: z.enum(['internal', 'public']).default('internal'),
  routes: z.enum(['directory', 'file']).default('directory'),
  links: z.enum(['directory', 'file']).default('directory'),
  layout: name.default('handbook-page-toc'),
  frameHosts: z.array(host).default([...defaultFrameHosts]),
  markdown: z
    .strictObject({
      dialect: dialect.default('gfm'),
      dialects: z.record(folder, dialect).default({}),
      kramdown: kramdownSchema.prefault({}),
      parser: z.enum(['auto', 'remark', 'satteri']).default('auto'),
      autolinks: z.boolean().default(true),
      smartPunctuation: z.boolean().default(false),
      maths: z.boolean().default(false),
      html: z.enum(['clean', 'trusted']).default('clean'),
    })
    .prefault({}),
  editUrl: editAddress.default(''),
  drafts: z.boolean().default(false),
  search: z.boolean().default(true),
  wholeSections: z.boolean().default(true),
  brand: z.strictObject({ accent: colour.default(''), logo: logo.default('') }).prefault({}),
  audience: z.enum(['internal', 'public']).default('internal'),
  defaultAudience: z.enum(['internal', 'public']).default('public'),
  internalAssets: z.array(z.string()).default([]),
  publicWords: z.array(name).default([]),
  owner: z.union([name.transform((one) => [one]), z.array(name)]).default([]),
  reviewEvery: reviewSpan.default(''),
  data: dataSchema,
  check: checkSchema,
})

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
