/**
 * An address without what its spellings differ in: `/a/b/`, `/a/b`, `/a/b.html`, `/a/b/index.html`, `/a/b.md` and `/a/b/README.md` all
 * give `/a/b`, in lower case. For finding out what a dead link meant, not for what a host would answer.
 */
export function addressStem(path: string): string {
  return path
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/(?:_?index|readme)(?:\.html?)?$/i, '/')
    .replace(/(?<=[^/])\.html?$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase()
}
