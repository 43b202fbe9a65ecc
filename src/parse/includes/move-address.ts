import { joinPath, parseAddress } from '../../model/address.ts'
import { folderOf, type SourcePath } from '../../model/source-path.ts'

/** An address that is relative to one file, relative to another. All others stay as they are: of the web, from the root, within the page. */
export function moveAddress(address: string, from: SourcePath, to: SourcePath): string {
  const { scheme, authority, path, query, fragment } = parseAddress(address)
  const [oldFolder, newFolder] = [folderOf(from), folderOf(to)]
  if (scheme !== undefined || authority !== undefined || path === '' || path.startsWith('/') || oldFolder === newFolder) return address
  const absolute = joinPath(rooted(oldFolder), path)
  if (absolute === undefined) return address
  return relativePath(rooted(newFolder), absolute) + query + (address.includes('#') ? `#${fragment}` : '')
}

/** A folder as addresses have it. */
function rooted(folder: string): string {
  return folder === '' ? '/' : `/${folder.split('/').map(encodeURIComponent).join('/')}/`
}

function relativePath(folder: string, path: string): string {
  const [above, parts] = [folder.split('/').slice(1, -1), path.split('/').slice(1)]
  let shared = 0
  while (shared < above.length && shared < parts.length - 1 && above[shared] === parts[shared]) shared += 1
  const way = '../'.repeat(above.length - shared) + parts.slice(shared).join('/')
  // A colon in the first part would make a scheme of it.
  return way === '' || /^[^/]*:/.test(way) ? `./${way}` : way
}
