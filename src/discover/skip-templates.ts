import { extname } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Entry } from './entry.ts'

/** Tells of each template that it is left out. */
export function skipTemplates(entries: readonly Entry[]): readonly Diagnostic[] {
  return entries.map(({ path, file }) => ({
    rule: 'source/skipped',
    severity: 'info',
    file,
    message: `this is a template (${extname(path)}), which only the program it was written for can read, so it is not on the site`,
  }))
}
