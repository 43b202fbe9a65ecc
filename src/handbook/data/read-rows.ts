import type { Audience } from '../../model/config.ts'
import type { DataFile } from '../../model/data.ts'
import type { RowIssue } from '../../model/data-kind.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DataKind } from './data-kind.ts'
import { describeIssue, type DescribedIssue } from './describe-issue.ts'
import { rowName, subjectOf, type OpenRow } from './open-row.ts'
import type { YamlData } from './read-yaml-data.ts'
import { rowKey } from './shapes.ts'

/** The rows of a data file, and what was wrong with some. */
export interface ReadRows<T> {
  readonly rows: readonly OpenRow<T>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the rows of a file of a kind, each on its own: a row that is not as it must be takes no other with it. */
export function readRows<T>(file: DataFile, kind: DataKind<T>, yaml: YamlData): ReadRows<T> {
  const entries = entriesOf(kind, yaml.value)
  if (!entries) return { rows: [], diagnostics: [wrongShape(file, kind, yaml)] }
  const rows: OpenRow<T>[] = []
  const diagnostics: Diagnostic[] = []
  for (const [id, written] of entries) {
    const { value, issues } = judgeRow(kind, id, written)
    const open = { id, file: file.file, written, placeOf: (path: readonly PropertyKey[]) => yaml.places.ofValue([id, ...path]) }
    const audience = audienceOf(written)
    const row = value && { ...value, id, file: file.file, place: yaml.places.of([id]), ...(audience === undefined ? {} : { audience }) }
    rows.push(row ? { ...open, row } : open)
    for (const issue of issues) diagnostics.push(diagnosticOf(issue, kind, open, yaml))
  }
  return { rows, diagnostics }
}

interface JudgedRow<T> {
  /** The row's value, in a box, where there is nothing wrong with it. */
  readonly value?: { readonly value: T }
  readonly issues: readonly DescribedIssue[]
}

function judgeRow<T>(kind: DataKind<T>, id: string, written: unknown): JudgedRow<T> {
  if (kind.shape === 'map' && !rowKey.safeParse(id).success)
    return {
      issues: [
        { path: [], message: 'it is no key: a key is letters, digits, dots and hyphens', hint: 'such as hana-sakamoto', isKey: true },
      ],
    }
  const result = parseRow(kind, written)
  if (result.success) return { value: { value: result.data }, issues: [] }
  return { issues: result.error.issues.flatMap((issue) => describeIssue(issue, written, kind)) }
}

/** A schema of the project's own is code, and may throw. */
function parseRow<T>({ row }: DataKind<T>, written: unknown): ReturnType<typeof row.safeParse> {
  try {
    return row.safeParse(written)
  } catch (error) {
    const issue: RowIssue = { path: [], message: `its schema failed: ${error instanceof Error ? error.message : String(error)}` }
    return { success: false, error: { issues: [issue] } }
  }
}

function diagnosticOf<T>(
  { path, message, hint, isKey }: DescribedIssue,
  kind: DataKind<T>,
  row: OpenRow,
  { places }: YamlData,
): Diagnostic {
  return {
    rule: 'data/schema',
    severity: 'error',
    file: row.file,
    place: (isKey === true ? places.of : places.ofValue)([row.id, ...path]),
    subject: subjectOf({ kind }, row, path),
    message: `${rowName({ kind }, row)}: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  }
}

function audienceOf(written: unknown): Audience | undefined {
  const audience = typeof written === 'object' && written !== null && 'audience' in written ? written.audience : undefined
  return audience === 'internal' || audience === 'public' ? audience : undefined
}

/** The rows with their keys; undefined where the file is of another shape. An empty file has no rows. */
function entriesOf({ shape }: DataKind, value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (value === null || value === undefined) return []
  if (shape === 'list') return Array.isArray(value) ? value.map((row: unknown, index) => [String(index), row] as const) : undefined
  return typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : undefined
}

function wrongShape({ file }: DataFile, { shape, name }: DataKind, { places }: YamlData): Diagnostic {
  const { line, column } = places.ofValue([])
  const message = shape === 'list' ? `${name} is a list of rows, each of which begins with a hyphen` : `${name} is rows by their keys`
  const hint =
    shape === 'list' ? "write '- ' before the first key of each row" : 'write a key, a colon, and below it, indented, what it says'
  return { rule: 'data/schema', severity: 'error', file, place: { line, column }, subject: name, message, hint }
}
