/** A piece of a text, from one offset to another, and what comes in its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made. No two of them may overlap; their order is no matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let done = 0
  for (const edit of [...edits].sort(compareEdits)) {
    out += text.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return out + text.slice(done)
}

/** True where the two cannot both be made: they share a character, or both put something in at one place. */
export function overlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

/** True where the two are one and the same. */
export function isSameEdit(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/** Orders edits by where they begin. */
export function compareEdits(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end
}
