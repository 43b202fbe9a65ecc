import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'

/**
 * Looks for files and folders below a root by their paths from it, `/docs/a.md`. Gives each that is there with its path in the case that it has
 * there, so that a check says the same on a disk that takes `A.md` for `a.md`; a folder's ends in a slash. Asks each folder once.
 */
export function truePaths(root: string, paths: Iterable<string>): ReadonlyMap<string, string> {
  const folders = new Map<string, readonly string[]>()
  const namesIn = (folder: string): readonly string[] => {
    const names = folders.get(folder) ?? readNames(join(root, folder))
    folders.set(folder, names)
    return names
  }
  const found = [...paths].map((path) => [path, truePath(root, path, namesIn)] as const)
  return new Map(found.flatMap(([path, there]) => (there === undefined ? [] : [[path, there] as const])))
}

function truePath(root: string, path: string, namesIn: (folder: string) => readonly string[]): string | undefined {
  let found = ''
  for (const part of path.split('/').filter((part) => part !== '')) {
    const names = namesIn(found)
    const name = names.includes(part) ? part : names.find((other) => other.toLowerCase() === part.toLowerCase())
    if (name === undefined) return undefined
    found = `${found}/${name}`
  }
  return statSync(join(root, found), { throwIfNoEntry: false })?.isDirectory() === true ? `${found}/` : found
}

function readNames(folder: string): readonly string[] {
  let entries: readonly Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    // No folder, or none that may be read: nothing can be found in it.
    return []
  }
  return entries.map(({ name }) => name)
}
