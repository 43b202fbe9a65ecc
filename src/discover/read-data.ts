import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import type { DataFile } from '../model/data.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import { decodeText } from './decode-text.ts'
import { compareEntries, problemWith, type Entry } from './entry.ts'
import { followLink } from './follow-link.ts'
import { reasonOf } from './reason-of.ts'

/** The data files of a project, in order of their names, and what was wrong with some. */
interface DataFiles {
  readonly files: readonly DataFile[]
  readonly diagnostics: readonly Diagnostic[]
}

const FOLDER = 'data'
const ENDING = /\.ya?ml$/i

/** Beyond this, in bytes, it takes too long and too much memory to read YAML. */
const MOST = 10_000_000

/** Reads the YAML files in the `data` folder of a project's content; others there are read by nobody. One that cannot be read is a finding. */
export function readDataFiles({ root, content }: Project): DataFiles {
  const entryOf = (path: string): Entry => {
    const absolute = join(content, path)
    return { path, absolute, file: fileFrom(root, absolute) }
  }
  const folder = entryOf(FOLDER)
  const stats = lstatSync(folder.absolute, { throwIfNoEntry: false })
  if (!stats) return { files: [], diagnostics: [] }
  const trail = [realpathSync(content)]
  try {
    const problem = linkProblem(folder, stats, trail)
    if (problem) return { files: [], diagnostics: [problem] }
    if (!statSync(folder.absolute).isDirectory()) return { files: [], diagnostics: [] }
    const names = readdirSync(folder.absolute).filter(isDataFile)
    const read = names
      .map((name) => entryOf(`${FOLDER}/${name}`))
      .sort(compareEntries)
      .map((entry) => readDataFile(entry, trail))
    return { files: read.flatMap(({ files }) => files), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) }
  } catch (error) {
    const message = `this folder cannot be read (${reasonOf(error)}), so the handbook has no data`
    return { files: [], diagnostics: [problemWith(folder, 'source/unreadable', message)] }
  }
}

/** True for the path, below the folder of data, of a file that is read: one that lies in a folder of its own is not. */
export function isDataFile(path: string): boolean {
  return ENDING.test(path) && !/^[._]|\//.test(path)
}

function readDataFile(entry: Entry, trail: readonly string[]): DataFiles {
  const without = (diagnostic: Diagnostic): DataFiles => ({ files: [], diagnostics: [diagnostic] })
  try {
    const problem = linkProblem(entry, lstatSync(entry.absolute), trail)
    if (problem) return without(problem)
    const stats = statSync(entry.absolute)
    if (stats.isDirectory()) return { files: [], diagnostics: [] }
    if (!stats.isFile()) return without(problemWith(entry, 'source/unreadable', 'this is a device, pipe or socket and no file'))
    if (stats.size > MOST) return without(tooLarge(entry, stats.size))
    const { text, diagnostics } = decodeText(readFileSync(entry.absolute), entry)
    return { files: [{ file: entry.file, name: basename(entry.path).replace(ENDING, ''), text }], diagnostics }
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}), so the handbook has none of its rows`
    return without(problemWith(entry, 'source/unreadable', message))
  }
}

function linkProblem(entry: Entry, stats: Stats, trail: readonly string[]): Diagnostic | undefined {
  const end = stats.isSymbolicLink() ? followLink(entry, trail) : undefined
  return end?.kind === 'problem' ? end.diagnostic : undefined
}

function tooLarge(entry: Entry, size: number): Diagnostic {
  const message = `this file has ${(size / 1_000_000).toFixed(1)} MB, which is too much to read, so the handbook has none of its rows`
  return problemWith(entry, 'source/unreadable', message, `keep it below ${String(MOST / 1_000_000)} MB`)
}
