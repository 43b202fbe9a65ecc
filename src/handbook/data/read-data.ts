import type { DataFile, Row } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { nearest } from '../../model/nearest.ts'
import { checkReferences } from './check-references.ts'
import type { DataKind } from './kinds.ts'
import { readRows } from './read-rows.ts'
import type { OpenRow } from './open-row.ts'
import { readYamlData } from './read-yaml-data.ts'

/** Data files, read and held against each other, and all that was wrong with them. */
export interface ReadData {
  /** The rows that are as they must be, by the name of their file without its ending. */
  readonly rows: ReadonlyMap<string, readonly Row<unknown>[]>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads data files. Takes the kinds of files that there are: the tool's own and the project's. A row that is not as it must be is left out
 * and told, with its place; so is every key that no row of the file it refers to has. Never throws.
 */
export function readData(files: readonly DataFile[], kinds: readonly DataKind[]): ReadData {
  const diagnostics: Diagnostic[] = []
  const open = new Map<string, readonly OpenRow[]>()
  for (const file of files) {
    const kind = kinds.find(({ name }) => name === file.name)
    if (!kind) {
      diagnostics.push(unknownFile(file, kinds))
      continue
    }
    const read = readFile(file, kind)
    diagnostics.push(...read.diagnostics)
    if (read.rows) open.set(kind.name, read.rows)
  }
  diagnostics.push(...checkReferences(open, kinds))
  const rows = [...open].map(([name, all]) => [name, all.flatMap(({ row }) => (row ? [row] : []))] as const)
  return { rows: new Map(rows), diagnostics }
}

function readFile(file: DataFile, kind: DataKind): { readonly rows?: readonly OpenRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const yaml = readYamlData(file.text)
  if (yaml.problems.length === 0) return readRows(file, kind, yaml)
  return {
    diagnostics: yaml.problems.map(({ message, place }) => ({
      rule: 'data/yaml',
      severity: 'error',
      file: file.file,
      place,
      message: `this file is not YAML: ${message}`,
      hint: 'until it is, the handbook has none of its rows',
    })),
  }
}

function unknownFile({ file, name }: DataFile, kinds: readonly DataKind[]): Diagnostic {
  const near = nearest(
    name,
    kinds.map((kind) => kind.name),
    0.6,
  )
  return {
    rule: 'data/unknown-file',
    severity: 'warning',
    file,
    place: { line: 1, column: 1 },
    subject: name,
    message: `no kind of data is called '${name}', so this file is not read`,
    hint: near === undefined ? 'name its kind under data in the configuration' : `did you mean ${near}.yaml?`,
  }
}
