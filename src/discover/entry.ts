import type { Diagnostic } from '../model/diagnostic.ts'

/** A file or folder on disk: its path below the folder walked, where it is, and its name for messages, from the project's root. */
export interface Entry {
  readonly path: string
  readonly absolute: string
  readonly file: string
}

/** Says that a file or folder could not become a part of the site. `hint` is what to do about it. */
export function problemWith(entry: Entry, rule: string, message: string, hint?: string): Diagnostic {
  return { rule, severity: 'error', file: entry.file, message, ...(hint === undefined ? {} : { hint }) }
}

/** Orders entries by path, code unit by code unit, on every system the same. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
