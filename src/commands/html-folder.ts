import { existsSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { decodeHtml, type DecodedHtml } from '../check/html/decode-html.ts'
import type { Entry } from '../discover/entry.ts'
import { reasonOf } from '../discover/reason-of.ts'
import { walk } from '../discover/walk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { UsageError } from '../model/errors.ts'

/** A folder of HTML: its files by path, what could not be followed, and the folder that their names in messages count from. */
export interface HtmlFolder {
  readonly entries: readonly Entry[]
  readonly diagnostics: readonly Diagnostic[]
  readonly root: string
}

/** Folders of version control, which no host serves. */
const UNSERVED = new Set(['.git', '.hg', '.svn'])

/**
 * Finds the files of a folder. `root` is the folder that their names count from where the one is in the other. Throws a UsageError where
 * the folder is none.
 */
export function findHtmlFolder(folder: string, root: string): HtmlFolder {
  if (!existsSync(folder)) throw new UsageError(`The folder ${folder} does not exist`)
  if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is not a folder: name the folder that holds the HTML`)
  const start = realpathSync(folder)
  const way = existsSync(root) ? relative(realpathSync(root), start) : '..'
  const isInside = !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)
  const from = isInside ? realpathSync(resolve(root)) : start
  const { files, diagnostics } = walk({ folder: start, root: from, isExcluded: ({ path }) => isUnserved(path) })
  return { entries: files, diagnostics, root: from }
}

function isUnserved(path: string): boolean {
  return UNSERVED.has(path.slice(path.lastIndexOf('/') + 1))
}

/** Reads a file as text; a finding where it cannot be read. */
export async function readText(entry: Entry): Promise<DecodedHtml | Diagnostic> {
  try {
    return decodeHtml(await readFile(entry.absolute))
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}), so nothing in it was looked at`
    return { rule: 'source/unreadable', severity: 'error', file: entry.file, message }
  }
}
