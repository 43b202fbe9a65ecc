import { compareText } from './compare-text.ts'

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
  /** What the finding is about, as written: an address, a label, a key. With rule and file it is what a fingerprint is made from. */
  readonly subject?: string
  /** The one sure repair, where there is one. */
  readonly fix?: Fix
}

/** A repair. What it says of a text is found in the source when it is made, and nothing is changed where it is not found there. */
export type Fix =
  /** Within the finding's place, the address `from`, as the author wrote it, becomes `to`. */
  | { readonly kind: 'address'; readonly from: string; readonly to: string }
  /** The text at a place becomes another one. */
  | { readonly kind: 'text'; readonly place: Place; readonly from: string; readonly to: string }
  /** The lines of the finding's place go, and a blank line that would then follow another. */
  | { readonly kind: 'delete-lines' }
  /** The page in `file` gets an address more in the `aliases` of its front matter. */
  | { readonly kind: 'add-alias'; readonly file: string; readonly alias: string }

/** A change of a source, to the letter: what comes in the place of the text there. */
export interface SourceEdit {
  readonly file: string
  readonly place: Place
  readonly text: string
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
