import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { OutputFile } from '../model/output.ts'
import type { IndexDocument } from '../search/index-document.ts'

/** How many are kept: a working copy, its public site and a branch or two. */
const KEPT = 4

const HASH_BYTES = 32

/** Names the indexes of some documents: the same for the same words and the same Pagefind. */
export function searchKey(documents: readonly IndexDocument[], binary: string): string {
  const hash = createHash('sha256').update(`1 ${binary}\n`)
  for (const { url, lang, html } of documents) hash.update(`${url}\n${lang} ${String(html.length)}\n`).update(html)
  return hash.digest('hex')
}

/** The files that were kept under a key; undefined where there are none, or not as they were written. */
export function readKept(folder: string, key: string): readonly OutputFile[] | undefined {
  const path = join(folder, key)
  try {
    const bytes = readFileSync(path)
    const body = bytes.subarray(HASH_BYTES)
    if (!bytes.subarray(0, HASH_BYTES).equals(hashOf(body))) return undefined
    const files = deserialize(body) as readonly OutputFile[]
    // What is used is kept longest.
    utimesSync(path, new Date(), new Date())
    return files
  } catch {
    return undefined
  }
}

/** Keeps files under a key, and of others only the last few. A cache that cannot be written is none: nobody is told. */
export function keep(folder: string, key: string, files: readonly OutputFile[]): void {
  const temporary = join(folder, `${key}.${String(process.pid)}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    const body = serialize(files)
    writeFileSync(temporary, Buffer.concat([hashOf(body), body]))
    renameSync(temporary, join(folder, key))
    dropOthers(folder)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function dropOthers(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { force: true })
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
