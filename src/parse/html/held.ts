import type { VFile } from 'vfile'

/** What only some pages hold: HTML of their authors, code, words that stand in an author's element without a paragraph. */
export type Held = 'html' | 'code' | 'bareWords'

/** Notes what a page holds, once for all steps that would go through the page for it. */
export function noteHeld(file: VFile, held: ReadonlySet<Held>): void {
  file.data['held'] = held
}

/** False where it is known that there is nothing of the kind; where nothing was noted, there may be. */
export function mayBeHeld(file: VFile, kind: Held): boolean {
  const held = file.data['held'] as ReadonlySet<Held> | undefined
  return held?.has(kind) ?? true
}
