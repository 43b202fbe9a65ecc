/** How much a finding weighs. Only errors fail a build, and only under `--strict`. */
export type Severity = 'error' | 'warning' | 'info'

/** A place in a source file: 1-based line and column, both counted in UTF-16 code units of the file itself. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A place in a file that has to do with a finding, and how. */
export interface RelatedPlace {
  readonly file: string
  readonly place?: Place
  readonly message: string
}

/** A problem in content, as a value: what is wrong, where, and what to do about it. */
export interface Diagnostic {
  /** The permanent name of the rule: `link/page`. */
  readonly rule: string
  readonly severity: Severity
  /** The file as its writer knows it, from the project's root: `content/a.md`. */
  readonly file: string
  readonly place?: Place
  /** What is wrong, as a sentence without a full stop. */
  readonly message: string
  /** What to do: `did you mean #leave?`. */
  readonly hint?: string
  readonly related?: readonly RelatedPlace[]
}

/** Orders findings by file, then line, column, rule and message: the same input always reads the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
