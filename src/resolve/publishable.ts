/** As long as the name of a folder or file may be on common disks, in bytes, with room for an ending. */
const LONGEST_NAME = 200
const LONGEST_PATH = 1000

/**
 * True for a path from the site's root that can become a file: no name that is hidden, too long, or holds what no disk or address can.
 * What a writer asks for (a permalink, an alias) is held against it, so that one page's mistake never stops the others.
 */
export function isPublishable(path: string): boolean {
  // Control characters, halves of characters, and the backslash, which browsers read as a slash.
  if (/[\p{Cc}\p{Cs}\\]/u.test(path) || path.length > LONGEST_PATH) return false
  return path.split('/').every((name) => !name.startsWith('.') && new TextEncoder().encode(name).length <= LONGEST_NAME)
}
