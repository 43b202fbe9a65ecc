import picocolors from 'picocolors'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { findingLine } from '../../src/report/text.ts'

/** A finding as the command line prints it, without colours: `content/a.md:1:5  error  link/page  …`. */
export function lineOf(finding: Diagnostic): string {
  return findingLine(finding, picocolors.createColors(false))
}
