import { z } from 'zod'
import type { FrontMatter } from '../../model/front-matter.ts'
import { SLOT_MARK } from '../../model/slots.ts'

/** A key of front matter: its name in the model, its spellings, and the shape of its value. */
export interface Field {
  readonly name: Exclude<keyof FrontMatter, 'places' | 'isUnread'>
  readonly key: string
  /** Spellings of other tools, accepted and told as info. */
  readonly synonyms: readonly string[]
  readonly schema: z.ZodType
  /** The shape in words, for messages. */
  readonly shape: string
  /** The words that it may hold, where they are few. */
  readonly words?: readonly string[]
  /** What counts where the key is there and nobody can tell what it says, since the page must not go out by mistake. */
  readonly strictest?: string
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
/** A YAML escape can make a NUL, or the character that marks slots, which the source itself cannot hold and readers cannot be shown. */
const text = scalar.transform((value) => value.replaceAll('\0', '\uFFFD').replaceAll(SLOT_MARK, '\uFFFD'))
const name = z.string()
const texts = z.union([text.transform((one) => [one]), z.array(text)])
/** As written: one that no address can be is told where addresses are given. */
const addresses = z.union([scalar.transform((one) => [one]), z.array(scalar)])
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .refine((value) => !Number.isNaN(Date.parse(value.slice(0, 10))))
  .transform((value) => value.slice(0, 10))
const reviewed = z.union([date.transform((on) => ({ on })), z.object({ on: date, by: text.optional() })])
const span = z.union([
  z
    .number()
    .int()
    .positive()
    .transform((days) => `${String(days)} days`),
  z.string().regex(/^\d+\s*(?:d|w|m|y|days?|weeks?|months?|years?)$/i),
])
const flag = z.boolean()
const AUDIENCES = ['internal', 'public'] as const
const DIALECTS = ['gfm', 'kramdown'] as const

/** Every key that front matter may hold (the spellings of the field are those seen in public handbooks). */
export const FIELDS: readonly Field[] = [
  { name: 'title', key: 'title', synonyms: [], schema: text, shape: 'text' },
  { name: 'navTitle', key: 'nav_title', synonyms: ['navTitle', 'sidebar_label', 'linkTitle'], schema: text, shape: 'text' },
  { name: 'description', key: 'description', synonyms: ['summary'], schema: text, shape: 'text' },
  { name: 'layout', key: 'layout', synonyms: [], schema: name, shape: 'the name of a layout' },
  {
    name: 'owner',
    key: 'owner',
    synonyms: ['owner_slack', 'maintainer', 'maintainers', 'dri', 'coach'],
    schema: texts,
    shape: 'a name or a list of names',
  },
  {
    name: 'audience',
    key: 'audience',
    synonyms: ['classification', 'visibility'],
    schema: z.string().trim().toLowerCase().pipe(z.enum(AUDIENCES)),
    shape: 'internal or public',
    strictest: 'internal',
    words: AUDIENCES,
  },
  {
    name: 'reviewed',
    key: 'reviewed',
    synonyms: ['last_reviewed_on', 'last-reviewed', 'last_review_date', 'review_date'],
    schema: reviewed,
    shape: 'a date such as 2026-03-31, or {on, by}',
  },
  {
    name: 'reviewEvery',
    key: 'review_every',
    synonyms: ['review_in', 'expiration_in_days'],
    schema: span,
    shape: 'a span such as 3 months, or a number of days',
  },
  {
    name: 'aliases',
    key: 'aliases',
    synonyms: ['redirect_from', 'old_paths', 'oldUrl'],
    schema: addresses,
    shape: 'an address of this site, or a list of them',
  },
  {
    name: 'permalink',
    key: 'permalink',
    synonyms: [],
    schema: z.string().min(1),
    shape: 'an address of this site, such as /people/leave/',
  },
  { name: 'order', key: 'order', synonyms: ['weight', 'nav_order', 'sidebar_position'], schema: z.number(), shape: 'a number' },
  {
    name: 'toc',
    key: 'toc',
    synonyms: [],
    schema: z.union([flag, z.object({ depth: z.number().int().min(1).max(6) })]),
    shape: 'true, false, or {depth: 1 to 6}',
  },
  { name: 'hide', key: 'hide', synonyms: ['toc_hide', 'hide_in_navigation'], schema: flag, shape: 'true or false' },
  { name: 'noindex', key: 'noindex', synonyms: [], schema: flag, shape: 'true or false' },
  { name: 'draft', key: 'draft', synonyms: [], schema: flag, shape: 'true or false' },
  { name: 'dialect', key: 'dialect', synonyms: [], schema: z.enum(DIALECTS), shape: 'gfm or kramdown', words: DIALECTS },
  {
    name: 'lang',
    key: 'lang',
    synonyms: ['html_lang', 'language'],
    schema: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
    shape: 'a language such as en or ja',
  },
  { name: 'keywords', key: 'keywords', synonyms: [], schema: texts, shape: 'a word or a list of words' },
  { name: 'tags', key: 'tags', synonyms: [], schema: texts, shape: 'a word or a list of words' },
  { name: 'status', key: 'status', synonyms: [], schema: text, shape: 'a word' },
  { name: 'controlledDocument', key: 'controlled_document', synonyms: [], schema: flag, shape: 'true or false' },
  { name: 'removed', key: 'removed', synonyms: [], schema: addresses, shape: 'an address, or a list of them' },
]

/** Keys and their synonyms, each with its field. */
export const FIELD_BY_KEY: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [field.key, ...field.synonyms].map((key) => [key, field] as const)),
)

/** Keys of other tools that say whether a page is for inside, with what they say then. */
export const INSIDE_FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['internal', true],
  ['private', true],
  ['confidential', true],
  ['public', false],
])

/** What a key's value is in the model; undefined where it has another shape. Text, which most are, need not be looked into. */
export function valueOf({ schema }: Field, value: unknown): { readonly value: unknown } | undefined {
  if (typeof value === 'string' && (schema === name || (schema === text && !value.includes('\0') && !value.includes(SLOT_MARK))))
    return { value }
  const parsed = schema.safeParse(value)
  return parsed.success ? { value: parsed.data } : undefined
}
