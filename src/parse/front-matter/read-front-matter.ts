import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { FrontMatter } from '../../model/front-matter.ts'
import { nearest } from '../../model/nearest.ts'
import type { Disable } from '../../model/page.ts'
import { FIELD_BY_KEY, FIELDS } from './fields.ts'
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
  if (split.kind !== 'yaml') return { frontMatter: { places: {} }, body: split.body, disables: [], diagnostics: refusal(split, file) }
  const before = text.slice(0, split.yamlOffset)
  const firstLine = before.split('\n').length
  const { entries, problems } = readYaml(split.yaml, firstLine, split.yamlOffset - before.lastIndexOf('\n'))
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
      diagnostics.push(unknownKey(entry, file))
      continue
    }
    if (entry.value === null || entry.value === undefined) continue
    if (entry.key !== field.key) diagnostics.push(synonym(entry, field.key, file))
    const parsed = field.schema.safeParse(entry.value)
    if (!parsed.success) diagnostics.push(wrongShape(entry, field.shape, file))
    else if (entry.key === field.key || !(field.name in values)) {
      values[field.name] = parsed.data
      places[field.name] = entry.place
    }
  }
  const disables = yamlDisables(text, split.yaml, split.yamlOffset)
  return { frontMatter: { ...values, places }, body: split.body, disables, diagnostics }
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

function unknownKey({ key, place }: Entry, file: string): Diagnostic {
  const near = nearest(
    key,
    FIELDS.map((field) => field.key),
    0.6,
  )
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

function wrongShape({ key, value, place }: Entry, shape: string, file: string): Diagnostic {
  const given = typeof value === 'string' ? `'${value}'` : jsonOf(value)
  return {
    rule: 'front/schema',
    severity: 'error',
    file,
    place,
    message: `'${key}' is ${shape}, not ${given.slice(0, 60)}`,
    hint: 'the page is built without this key',
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
