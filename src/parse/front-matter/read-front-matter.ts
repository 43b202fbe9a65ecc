import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { FrontMatter } from '../../model/front-matter.ts'
import { nearest } from '../../model/nearest.ts'
import type { Disable } from '../../model/page.ts'
import { FIELD_BY_KEY, FIELDS, INSIDE_FLAGS, valueOf, type Field } from './fields.ts'
import { misplacedAudience } from './misplaced-audience.ts'
import { readPlainYaml } from './read-plain-yaml.ts'
import { readYaml, type Entry } from './read-yaml.ts'
import { splitFrontMatter, type SplitSource } from './split.ts'
import { yamlDisables } from './yaml-disables.ts'

/** A page's front matter, the text below it, and what was wrong. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  /** The whole text, the front matter blanked, so that places stay the file's own. */
  readonly body: string
  /** Comments that switch rules off. */
  readonly disables: readonly Disable[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes a page's text and its file's name for messages; gives its front matter, each synonym under its one name. Never throws. */
export function readFrontMatter(text: string, file: string): ReadFrontMatter {
  const split = splitFrontMatter(text)
  if (split.kind !== 'yaml') {
    const refused = [...refusal(split, file), ...misplacedAudience(split.body, file)]
    return { frontMatter: refused[0] ? unread(refused[0]) : { places: {} }, body: split.body, disables: [], diagnostics: refused }
  }
  const before = text.slice(0, split.yamlOffset)
  const firstLine = before.split('\n').length
  const firstColumn = split.yamlOffset - before.lastIndexOf('\n')
  const plain = readPlainYaml(split.yaml, firstLine, firstColumn)
  const { entries, problems } = plain ? { entries: plain, problems: [] } : readYaml(split.yaml, firstLine, firstColumn)
  const diagnostics: Diagnostic[] = problems.map((problem) => ({
    rule: problem.severity === 'warning' ? 'front/duplicate-key' : 'front/schema',
    file,
    ...problem,
  }))
  const values: Record<string, unknown> = {}
  const places: Record<string, Place> = {}
  for (const entry of entries) {
    const field = FIELD_BY_KEY.get(entry.key)
    if (!field) {
      const near = INSIDE_FLAGS.get(entry.key.toLowerCase()) === entry.value ? 'audience' : nearestKey(entry.key)
      diagnostics.push(unknownKey(entry, near, file))
      const meant = FIELD_BY_KEY.get(near ?? '')
      if (meant?.strictest !== undefined) keep(meant, meant.strictest, entry)
      continue
    }
    if ((entry.value === null || entry.value === undefined) && field.strictest === undefined) continue
    if (entry.key !== field.key) diagnostics.push(synonym(entry, field.key, file))
    const parsed = valueOf(field, entry.value)
    if (!parsed) diagnostics.push(wrongShape(entry, field, file))
    const value = parsed ? parsed.value : field.strictest
    if (value !== undefined) keep(field, value, entry)
  }
  const disables = yamlDisables(text, split.yaml, split.yamlOffset)
  const misplaced = values['audience'] === undefined ? misplacedAudience(split.body, file) : []
  diagnostics.push(...misplaced)
  const [problem] = problems
  return {
    frontMatter: entries.length === 0 && problem ? unread(problem) : { ...values, ...(misplaced[0] && unread(misplaced[0])), places },
    body: split.body,
    disables,
    diagnostics,
  }

  /** The key's own name goes before synonyms; but where a key has a strictest value, that goes before all. */
  function keep(field: Field, value: unknown, { key, place }: Entry): void {
    const earlier = values[field.name]
    const isBetter = field.strictest === undefined ? key === field.key || earlier === undefined : earlier !== field.strictest
    if (!isBetter) return
    values[field.name] = value
    places[field.name] = place
  }
}

/** Nobody knows what a page says of itself whose front matter cannot be read. */
function unread({ place = { line: 1, column: 1 } }: { readonly place?: Place }): FrontMatter {
  return { isUnread: true, places: { isUnread: place } }
}

function refusal(split: SplitSource, file: string): Diagnostic[] {
  const place = { line: 1, column: 1 }
  if (split.kind === 'refused') {
    return [
      {
        rule: 'front/language',
        severity: 'error',
        file,
        place,
        message: `front matter in '${split.language}' is not read, and never run: only YAML is`,
        hint: 'write it as YAML, between two lines of ---',
      },
    ]
  }
  if (split.kind === 'unclosed') {
    return [
      {
        rule: 'front/schema',
        severity: 'error',
        file,
        place,
        message: 'front matter begins here, but no line --- ends it',
        hint: 'add a line --- below the last key',
      },
    ]
  }
  return []
}

function nearestKey(key: string): string | undefined {
  return nearest(
    key,
    FIELDS.map((field) => field.key),
    0.6,
  )
}

function unknownKey({ key, place }: Entry, near: string | undefined, file: string): Diagnostic {
  return {
    rule: 'front/unknown-key',
    severity: 'info',
    file,
    place,
    message: `'${key}' is no key that this tool reads`,
    ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
  }
}

function synonym({ key, place }: Entry, name: string, file: string): Diagnostic {
  return { rule: 'front/synonym', severity: 'info', file, place, message: `'${key}' is read as '${name}'`, hint: `write ${name}` }
}

function wrongShape({ key, value, place }: Entry, { shape, strictest, words = [] }: Field, file: string): Diagnostic {
  const near = typeof value === 'string' ? nearest(value.trim().toLowerCase(), words, 0.6) : undefined
  const meanwhile = strictest === undefined ? 'the page is built without this key' : `until then the page counts as ${strictest}`
  const given = typeof value === 'string' ? `'${value}'` : jsonOf(value)
  return {
    rule: 'front/schema',
    severity: 'error',
    file,
    place,
    message: `'${key}' is ${shape}, not ${given.slice(0, 60)}`,
    hint: near === undefined ? meanwhile : `did you mean ${near}? ${meanwhile}`,
  }
}

/** YAML's anchors can make a list that holds itself, which JSON cannot write. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return 'something that holds itself'
  }
}
