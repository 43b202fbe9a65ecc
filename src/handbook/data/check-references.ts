import type { Diagnostic } from '../../model/diagnostic.ts'
import { nearest } from '../../model/nearest.ts'
import type { DataKind, Reference } from './kinds.ts'
import type { OpenRow } from './open-row.ts'
import { rowName } from './read-rows.ts'

/** Tells every key in a row that no row of the file it refers to has, with the key that was most likely meant. */
export function* checkReferences(files: ReadonlyMap<string, readonly OpenRow[]>, kinds: readonly DataKind[]): Generator<Diagnostic> {
  const keys = new Map([...files].map(([name, rows]) => [name, new Set(rows.map(({ id }) => id))]))
  for (const kind of kinds) {
    for (const open of files.get(kind.name) ?? []) {
      for (const reference of kind.references) {
        for (const { path, key } of keysAt(open.written, reference.path)) yield* judge(open, kind, reference, path, key, keys)
      }
    }
  }
}

function* judge(
  open: OpenRow,
  kind: DataKind,
  { to }: Reference,
  path: readonly PropertyKey[],
  key: string,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<Diagnostic> {
  const files = to.split('|')
  if (files.some((file) => keys.get(file)?.has(key) === true)) return
  const known = files.flatMap((file) => [...(keys.get(file) ?? [])])
  const near = nearest(key, known, 0.6)
  yield {
    rule: 'data/reference',
    severity: 'error',
    file: open.file,
    place: open.placeOf(path),
    subject: `${open.id}.${path.map(String).join('.')}=${key}`,
    message: `${rowName(kind, open.id)}: ${files.map((file) => `${file}.yaml`).join(' and ')} have no '${key}'`.replace(
      'yaml have',
      files.length > 1 ? 'yaml have' : 'yaml has',
    ),
    hint: near === undefined ? `add it to ${files[0] ?? ''}.yaml` : `did you mean ${near}?`,
  }
}

/** The keys that a path leads to in a row, each with its own path: `*` stands for every entry of a list. */
function keysAt(value: unknown, path: readonly string[]): readonly { readonly path: readonly PropertyKey[]; readonly key: string }[] {
  const [first, ...rest] = path
  // One key may stand alone where several may stand.
  if (first === '*' && typeof value === 'string') return keysAt(value, rest)
  if (first === undefined) return typeof value === 'string' ? [{ path: [], key: value }] : []
  const entries: readonly (readonly [PropertyKey, unknown])[] =
    first === '*'
      ? Array.isArray(value)
        ? value.map((entry: unknown, index) => [index, entry] as const)
        : []
      : typeof value === 'object' && value !== null
        ? [[first, (value as Readonly<Record<string, unknown>>)[first]]]
        : []
  return entries.flatMap(([part, inner]) => keysAt(inner, rest).map((found) => ({ ...found, path: [part, ...found.path] })))
}
