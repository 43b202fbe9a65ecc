import type { ComponentModule, ReferenceKind } from '../../model/component.ts'
import type { ComponentSlot } from '../../model/component-slot.ts'
import { isUnread, type HandbookData } from '../../model/data.ts'
import type { Audience } from '../../model/config.ts'
import { nearest } from '../../model/nearest.ts'

/** What is wrong with a use of a component. */
export interface UseProblem {
  readonly rule: 'component/attributes' | 'component/reference'
  readonly subject: string
  readonly message: string
  readonly hint?: string
}

/** The attributes of a use as its component takes them, or what is wrong with them. */
export type JudgedAttributes =
  | { readonly kind: 'attributes'; readonly attributes: Readonly<Record<string, unknown>> }
  | { readonly kind: 'problems'; readonly problems: readonly UseProblem[] }
  /** What it refers to could not be read, which is told where that stands. */
  | { readonly kind: 'unread' }

/** Holds the attributes and the label of a use against its component's shape, and what they refer to against the data. */
export function judgeAttributes(slot: ComponentSlot, component: ComponentModule, data: HandbookData, audience: Audience): JudgedAttributes {
  const result = component.attributes.safeParse(slot.attributes)
  const problems = [...(result.success ? [] : result.error.issues.flatMap((issue) => shapeProblems(issue, slot, component)))]
  for (const [name, kind] of Object.entries(component.references ?? {})) {
    const key = name === 'label' ? labelKey(slot, component) : slot.attributes[name]
    if (key === undefined || key === '') continue
    if (isUnread(data, kind.split('|'), key)) return { kind: 'unread' }
    problems.push(...referenceProblems(slot, { name, key, kind }, data, audience))
  }
  return result.success && problems.length === 0 ? { kind: 'attributes', attributes: result.data } : { kind: 'problems', problems }
}

function shapeProblems(
  issue: { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: readonly string[] },
  { name, attributes }: ComponentSlot,
  component: ComponentModule,
): readonly UseProblem[] {
  const known = Object.keys(component.attributes.shape)
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => {
      const near = nearest(key, known, 0.6)
      const list = known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`
      const hint = near === undefined ? list : `did you mean ${near}?`
      return { rule: 'component/attributes', subject: `${name}.${key}`, message: `'${key}' is no attribute of ${name}`, hint }
    })
  }
  const key = issue.path.map(String).join('.')
  const written = attributes[key]
  const message = written === undefined ? `${name} needs the attribute '${key}'` : `${name}: ${key} cannot be '${written}'`
  return [{ rule: 'component/attributes', subject: `${name}.${key}`, message, hint: hintFor(key, written, component, issue.message) }]
}

/** The values that an attribute may have, where they are few; else what its shape says of it. */
function hintFor(key: string, written: string | undefined, { attributes }: ComponentModule, reason: string): string {
  const values = valuesOf(attributes.shape[key])
  if (values.length === 0) return written === undefined ? `write {${key}=…}` : lowerFirst(reason)
  const near = written === undefined ? undefined : nearest(written, values, 0.6)
  return near === undefined ? `it can be ${values.join(', ')}` : `did you mean ${near}?`
}

function valuesOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if ('options' in schema && Array.isArray(schema.options))
    return schema.options.filter((option): option is string => typeof option === 'string')
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? valuesOf((schema as { unwrap: () => unknown }).unwrap()) : []
}

/** The words in the brackets, where they name a row: where a key does, they may be any. */
function labelKey({ label, attributes }: ComponentSlot, { references }: ComponentModule): string | undefined {
  return references?.['key'] !== undefined && attributes['key'] !== undefined ? undefined : label
}

function* referenceProblems(
  { name: component }: ComponentSlot,
  { name: attribute, key, kind }: { readonly name: string; readonly key: string; readonly kind: ReferenceKind },
  data: HandbookData,
  audience: Audience,
): Generator<UseProblem> {
  const known = keysOf(kind, data)
  if (known.some((candidate) => candidate === key || (kind === 'glossary' && candidate.toLowerCase() === key.toLowerCase()))) return
  const near = nearest(key, known, 0.6)
  yield {
    rule: 'component/reference',
    subject: `${component}.${attribute}=${key}`,
    message: `${component}: ${filesOf(kind)}'${key}'`,
    hint:
      near === undefined
        ? `add it to ${kind.replace(/\|.*/, '')}.yaml${audience === 'public' ? AS_INTERNAL : ''}`
        : `did you mean ${near}?`,
  }
}

/** The public site does not know what is for inside. */
const AS_INTERNAL = '; if it is there and for inside, the public site shows nothing here'

function filesOf(kind: ReferenceKind): string {
  return kind === 'people|teams' ? 'neither people.yaml nor teams.yaml has ' : `${kind}.yaml has no `
}

function keysOf(kind: ReferenceKind, data: HandbookData): readonly string[] {
  if (kind === 'glossary') return data.glossary.flatMap(({ value }) => [value.term, ...value.also])
  if (kind === 'people|teams') return [...data.people.keys(), ...data.teams.keys()]
  return [...data[kind].keys()]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
