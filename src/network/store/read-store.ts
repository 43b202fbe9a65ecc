import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UnfinishedError } from '../../model/errors.ts'
import { entrySchema, type Entry } from './entry.ts'
import { mergeEntries } from './merge-entries.ts'

/** What is kept from earlier runs. */
export interface Store {
  /** By address. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The files that all this was read from. */
  readonly files: readonly string[]
  /** Lines that could not be read. */
  readonly damaged: number
}

/** How the names of the store's files end: each holds an entry a line, and is never changed. */
export const STORE_SUFFIX = '.jsonl'

/** How often a folder is read where another run keeps replacing its files. */
const TRIES = 20

/**
 * Reads what earlier runs know: all files of a folder, joined, whatever runs they are from. Lines that are damaged are passed over. A
 * folder that is not there is an empty one. Throws an UnfinishedError where the disk refuses.
 */
export async function readStore(folder: string, today: string): Promise<Store> {
  for (let tries = 1; ; tries += 1) {
    const files = (await list(folder)).filter((name) => name.endsWith(STORE_SUFFIX)).sort()
    const texts = await Promise.all(files.map((name) => readText(join(folder, name))))
    // A file that is gone was replaced by one that has its entries too.
    if (texts.includes(undefined) && tries < TRIES) continue
    return { files, ...joinLines(texts.join('\n').split('\n'), today) }
  }
}

function joinLines(lines: readonly string[], today: string): Omit<Store, 'files'> {
  const entries = new Map<string, Entry>()
  let damaged = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    const entry = readEntry(line)
    const known = entry && entries.get(entry.url)
    if (entry) entries.set(entry.url, known ? mergeEntries(known, entry, today) : entry)
    else damaged += 1
  }
  return { entries, damaged }
}

function readEntry(line: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

async function list(folder: string): Promise<readonly string[]> {
  return (await orAbsent(readdir(folder), folder)) ?? []
}

async function readText(file: string): Promise<string | undefined> {
  return orAbsent(readFile(file, 'utf8'), file)
}

async function orAbsent<Result>(reading: Promise<Result>, path: string): Promise<Result | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new UnfinishedError(`What is known of other sites could not be read from ${path}: ${String(error)}`)
  }
}
