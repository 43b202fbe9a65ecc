import type { VFile } from 'vfile'

/** True where a page may hold a piece of text, in its own source or in a file that it takes in: where it holds none, what needs it need not be looked for. */
export function mayHold(file: VFile, piece: string): boolean {
  return file.data['taken'] !== undefined || String(file).includes(piece)
}
