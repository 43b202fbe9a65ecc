import type { DataFile } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { nearest } from '../../model/nearest.ts'
import type { DataKind } from './data-kind.ts'

/** The one file of each kind, and what was wrong with the others. */
export interface AssignedFiles {
  readonly byKind: ReadonlyMap<string, DataFile>
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds the file of each kind by its name. A file of no kind, and a second one of a kind (`people.yml` beside `people.yaml`), is told. */
export function assignFiles(files: readonly DataFile[], kinds: readonly DataKind[]): AssignedFiles {
  const names = new Set(kinds.map(({ name }) => name))
  const byKind = new Map<string, DataFile>()
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    const first = byKind.get(file.name)
    if (!names.has(file.name)) diagnostics.push(unknownFile(file, [...names]))
    else if (first) diagnostics.push(secondFile(file, first))
    else byKind.set(file.name, file)
  }
  return { byKind, diagnostics }
}

function unknownFile({ file, name }: DataFile, names: readonly string[]): Diagnostic {
  const near = nearest(name, names, 0.6)
  return {
    rule: 'data/unknown-file',
    severity: 'warning',
    file,
    place: { line: 1, column: 1 },
    subject: name,
    message: `no kind of data is called '${name}', so this file is not read`,
    hint: near === undefined ? 'say under data in the configuration what it holds' : `did you mean ${near}.yaml?`,
  }
}

function secondFile({ file, name }: DataFile, first: DataFile): Diagnostic {
  return {
    rule: 'data/duplicate',
    severity: 'error',
    file,
    place: { line: 1, column: 1 },
    subject: name,
    message: `${first.file} has the rows of ${name} already, so this file is not read`,
    hint: 'move its rows there, and delete it',
  }
}
