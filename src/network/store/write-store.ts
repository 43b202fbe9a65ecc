import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UnfinishedError } from '../../model/errors.ts'
import type { Entry } from './entry.ts'
import { daysBetween } from './is-fresh.ts'
import { STORE_SUFFIX, type Store } from './read-store.ts'

/** Days after which an address that no check has seen on the site is forgotten. */
const KEPT = 180

/**
 * Writes what is known now, as one file that takes the place of those that were read. It is named by its content and put there in one
 * step, and what another run wrote in the meantime stays beside it: so runs at the same time lose nothing of each other. Throws an
 * UnfinishedError where the disk refuses.
 */
export async function writeStore(
  folder: string,
  entries: ReadonlyMap<string, Entry>,
  read: Pick<Store, 'files'>,
  today: string,
): Promise<void> {
  const kept = [...entries.values()]
    .map((entry) => (entry.seen > today ? { ...entry, seen: today } : entry))
    .filter(({ seen }) => daysBetween(seen, today) <= KEPT)
    .sort((a, b) => (a.url < b.url ? -1 : 1))
  const text = kept.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32) + STORE_SUFFIX
  try {
    await mkdir(folder, { recursive: true })
    const draft = join(folder, `${name}.${randomUUID()}`)
    await writeFile(draft, text)
    await rename(draft, join(folder, name))
    await Promise.all(read.files.filter((file) => file !== name).map((file) => rm(join(folder, file), { force: true })))
  } catch (error) {
    throw new UnfinishedError(`What is known of other sites could not be written to ${folder}: ${String(error)}`)
  }
}
