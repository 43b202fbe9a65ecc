import type { DataFile } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DataKind } from './data-kind.ts'
import type { OpenRows } from './open-row.ts'
import { readRows } from './read-rows.ts'
import { readYamlData, type YamlData } from './read-yaml-data.ts'

/** Reads a data file of a kind. One that is not YAML has no rows, and nobody knows which it would have. */
export function readFile<T>(file: DataFile, kind: DataKind<T>): OpenRows<T> & { readonly diagnostics: readonly Diagnostic[] } {
  const yaml = readYamlData(file.text)
  if (yaml.problems.length > 0) return { kind, rows: [], isKnown: false, diagnostics: problemsOf(file, yaml) }
  const { rows, diagnostics } = readRows(file, kind, yaml)
  return { kind, rows, isKnown: true, diagnostics: [...duplicatesIn(file, yaml), ...diagnostics] }
}

function problemsOf({ file, name }: DataFile, { problems }: YamlData): readonly Diagnostic[] {
  return problems.map(({ message, place }) => ({
    rule: 'data/yaml',
    severity: 'error',
    file,
    place,
    subject: name,
    message: `this file is not YAML: ${message}`,
    hint: 'until it is, the handbook has none of its rows',
  }))
}

function duplicatesIn({ file }: DataFile, { duplicates }: YamlData): readonly Diagnostic[] {
  return duplicates.map(({ key, place }) => ({
    rule: 'data/duplicate',
    severity: 'error',
    file,
    place,
    subject: key,
    message: `'${key}' is here for the second time, so what stands there first does not count`,
    hint: 'delete one of the two, or give it another key',
  }))
}
