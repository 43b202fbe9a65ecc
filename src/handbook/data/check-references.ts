import type { Diagnostic } from '../../model/diagnostic.ts'
import { rowName, subjectOf, type OpenRows } from './open-row.ts'
import { namedRows, type NamedRow } from './references.ts'
import { createKeySuggester } from './suggest-key.ts'

/** Tells every key in a row that no row of the file it refers to has, with the key that was most likely meant. */
export function* checkReferences(files: readonly OpenRows[]): Generator<Diagnostic> {
  const byName = new Map(files.map((file) => [file.kind.name, { ...file, ids: new Set(file.rows.map(({ id }) => id)) }]))
  const suggest = createKeySuggester()
  for (const file of files) {
    for (const named of namedRows(file)) {
      const targets = named.reference.to.flatMap((name) => byName.get(name) ?? [])
      if (targets.some(({ isKnown, ids }) => !isKnown || ids.has(named.key))) continue
      yield unknownKey(file, named, suggest(named.key, targets))
    }
  }
}

function unknownKey(file: OpenRows, { from, reference, path, key }: NamedRow, near: string | undefined): Diagnostic {
  const [first = '', ...others] = reference.to.map((name) => `${name}.yaml`)
  const nobody = others.length === 0 ? `${first} has no '${key}'` : `neither ${[first, ...others].join(' nor ')} has '${key}'`
  return {
    rule: 'data/reference',
    severity: 'error',
    file: from.file,
    place: from.placeOf(path),
    subject: `${subjectOf(file, from, path)}=${key}`,
    message: `${rowName(file, from)}: ${nobody}`,
    hint: near === undefined ? `add it there, or name another` : `did you mean ${near}?`,
  }
}
