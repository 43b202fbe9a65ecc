import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../model/errors.ts'
import type { Manifest } from './manifest.ts'
import { isSystemError } from './system-error.ts'

/** What version control and file managers leave in a folder: no reason to refuse it, and never touched. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['.git', '.gitkeep', '.DS_Store'])

const NAMED_AT_MOST = 3

/** Throws UsageError where the output folder holds files, or links, that the manifest does not name: they are not ours to replace. */
export function refuseForeignFiles(out: string, manifest: Manifest): void {
  const ours = new Set(manifest.map((file) => file.path))
  const foreign: string[] = []
  for (const path of filesBelow(out, '')) {
    if (ours.has(path)) continue
    foreign.push(path)
    if (foreign.length > NAMED_AT_MOST) break
  }
  if (foreign.length === 0) return
  const names = foreign.slice(0, NAMED_AT_MOST).join(', ') + (foreign.length > NAMED_AT_MOST ? ' and more' : '')
  throw new UsageError(
    `${out} holds files that no build of this tool wrote: ${names}. A build deletes what is no longer part of the site, so it only ` +
      'writes to a folder that is empty or that it filled itself. Name another folder with --out, or move the files away, or, ' +
      'if they are an earlier build, delete the folder.',
  )
}

/** The paths of all files, and of all else that is not a folder, in the order of their names. Follows no link. */
function* filesBelow(out: string, folder: string): Generator<string> {
  for (const entry of entriesOf(join(out, folder))) {
    const path = folder + entry.name
    if (LEFT_ALONE.has(entry.name)) continue
    if (entry.isDirectory()) yield* filesBelow(out, `${path}/`)
    else yield path
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return []
    if (isSystemError(error, 'ENOTDIR'))
      throw new UsageError(`${folder} is not a folder, so no site can be written there. Name a folder with --out.`)
    throw error
  }
}
