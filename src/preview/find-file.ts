import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What lies at an address of a site: a file by its path in the site's folder, or a folder that is asked for without its slash. */
export type Found = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'folder' } | { readonly kind: 'nothing' }

/** Files that are for hosts, and that none of them serves. */
const FOR_HOSTS: ReadonlySet<string> = new Set(['/_headers', '/_redirects'])

/**
 * Looks an address up, decoded, from the site's root. As on hosts, a folder is its `index.html`, and `/leave` may be `leave.html`. Hidden
 * files, and what a link leads to outside the folder, are nothing.
 */
export async function findFile(folder: string, address: string): Promise<Found> {
  if (FOR_HOSTS.has(address) || address.split('/').some(isHidden)) return { kind: 'nothing' }
  if (address.endsWith('/')) return fileOrNothing(folder, `${address}index.html`)
  const exact = await fileOrNothing(folder, address)
  if (exact.kind === 'file') return exact
  if (await isFileWithin(folder, `${address}/index.html`)) return { kind: 'folder' }
  return fileOrNothing(folder, `${address}.html`)
}

async function fileOrNothing(folder: string, path: string): Promise<Found> {
  return (await isFileWithin(folder, path)) ? { kind: 'file', path } : { kind: 'nothing' }
}

async function isFileWithin(folder: string, path: string): Promise<boolean> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return file.startsWith(root + sep) && (await stat(file)).isFile()
  } catch {
    return false
  }
}

/** `/.well-known/` is meant to be seen (RFC 8615). */
function isHidden(part: string): boolean {
  return part.startsWith('.') && part !== '.well-known'
}
