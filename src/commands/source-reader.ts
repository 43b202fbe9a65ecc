import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Gives a function that reads the text of a file by its path from a folder, each once; undefined for one that cannot be read. */
export function sourceReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, readText(join(root, file)))
    return known.get(file)
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
