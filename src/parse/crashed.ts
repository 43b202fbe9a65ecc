import type { Page } from '../model/page.ts'

/** True for a page that could not be read. Whether it can be hangs on more than its text: on how deep a page may nest where it is read. */
export function isCrashed({ diagnostics }: Page): boolean {
  return diagnostics.some(({ rule }) => rule === 'source/crash')
}
