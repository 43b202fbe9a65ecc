import type { DataFile } from '../../model/data.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import { describeIssue } from './describe-issue.ts'
import type { DataKind } from './kinds.ts'
import type { OpenRow } from './open-row.ts'
import type { YamlData } from './read-yaml-data.ts'

/** The rows of a data file, and what was wrong with some. */
export interface ReadRows {
  readonly rows: readonly OpenRow[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the rows of a file of a kind, each on its own: a row that is not as it must be takes no other with it. */
export function readRows(file: DataFile, kind: DataKind, yaml: YamlData): ReadRows {
  const entries = entriesOf(kind, yaml.value)
  if (!entries) return { rows: [], diagnostics: [wrongShape(file, kind, yaml.valuePlaceOf([]))] }
  const rows: OpenRow[] = []
  const diagnostics: Diagnostic[] = []
  for (const [id, value] of entries) {
    const at = kind.shape === 'map' ? id : Number(id)
    const result = kind.row.safeParse(value, { reportInput: true })
    const place = yaml.placeOf([at])
    const open = { id, file: file.file, written: value, placeOf: (path: readonly PropertyKey[]) => yaml.valuePlaceOf([at, ...path]) }
    rows.push(result.success ? { ...open, row: { id, value: result.data, file: file.file, place } } : open)
    for (const issue of result.error?.issues ?? []) {
      const { path, message, hint, isKey } = describeIssue(issue, kind)
      diagnostics.push({
        rule: 'data/schema',
        severity: 'error',
        file: file.file,
        place: (isKey ? yaml.placeOf : yaml.valuePlaceOf)([at, ...path]),
        subject: [id, ...path.map(String)].join('.'),
        message: `${rowName(kind, id)}: ${message}`,
        ...(hint === undefined ? {} : { hint }),
      })
    }
  }
  return { rows, diagnostics }
}

/** How messages name a row: by its key, or as the how-manieth of its file. */
export function rowName({ shape, name }: DataKind, id: string): string {
  return shape === 'map' ? `'${id}'` : `row ${String(Number(id) + 1)} of ${name}`
}

/** The rows with their keys; undefined where the file is of another shape. An empty file has no rows. */
function entriesOf({ shape }: DataKind, value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (value === null || value === undefined) return []
  if (shape === 'list') return Array.isArray(value) ? value.map((row: unknown, index) => [String(index), row] as const) : undefined
  return typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : undefined
}

function wrongShape({ file }: DataFile, { shape, name }: DataKind, place: Place): Diagnostic {
  return {
    rule: 'data/schema',
    severity: 'error',
    file,
    place: { line: place.line, column: place.column },
    subject: name,
    message:
      shape === 'list' ? `${name} is a list of rows, each beginning with - ` : `${name} is rows by their keys, such as hana-sakamoto:`,
  }
}
