import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { blobHash } from '../git/blob-hash.ts'
import type { TreeEntry } from '../git/list-tree.ts'
import type { Discovery } from '../discover/discover.ts'
import type { Project } from '../model/project.ts'

/** What of a base has to be written out, and what can be taken from today. */
export interface BasePlan {
  readonly whole: readonly TreeEntry[]
  /** Files of which the name is enough. */
  readonly named: readonly TreeEntry[]
  /** Files that are the same today; absent where the whole base is written out. */
  readonly unchanged?: ReadonlySet<string>
  /** Sizes of files that are not looked into. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Files whose text is looked at, whatever their folder. */
const READ = /\.(?:md|markdown|css|ya?ml|[cm]?[jt]sx?)$/i

/** The folders of a project that a check looks into. */
const PARTS = /^(?:content|public|layouts)\//

/**
 * Plans what to write out of a base: of a project its parts, of a folder that is itself the content all. What is the same today is not
 * written, and of images and the like only those that are gone: what is in them tells where they went. Where files depend on one another,
 * by links or by an address that two of them want, and with `isWhole`, all is written out, also what lies beside those parts.
 */
export function planBase(entries: readonly TreeEntry[], project: Project, today: Discovery | undefined, isWhole: boolean): BasePlan {
  const isProject = entries.some(({ path }) => path.startsWith('content/'))
  const isPart = ({ path }: TreeEntry): boolean => !isProject || PARTS.test(path) || !path.includes('/')
  const parts = entries.filter(isPart)
  const isEntangled =
    isProject !== (project.content !== project.root) ||
    parts.some(({ kind }) => kind === 'link') ||
    today?.diagnostics.some(({ rule }) => rule === 'asset/duplicate' || rule === 'source/symlink') === true
  if (today && !isWhole && !isEntangled) return planDifference(parts, project, today)
  const wanted = isWhole ? entries : parts
  const isNameEnough = (entry: TreeEntry): boolean => !isRead(entry) && (isHere(entry, project) || !isPart(entry))
  const named = wanted.filter((entry) => entry.kind === 'file' && isNameEnough(entry))
  const byName = new Set(named)
  return { whole: wanted.filter((entry) => !byName.has(entry)), named, sizes: sizesOf(named) }
}

function planDifference(parts: readonly TreeEntry[], project: Project, today: Discovery): BasePlan {
  const told = new Set(today.diagnostics.map(({ file }) => file))
  const bytesOfPages = new Map(today.sources.map(({ file, bytes }) => [file, bytes]))
  const isUnchanged = (entry: TreeEntry): boolean => {
    // What was found wrong with a file today may come of others, and has to be found anew.
    if (told.has(entry.path) || !isHere(entry, project)) return false
    if (!isRead(entry)) return true
    const bytes = bytesOfPages.get(entry.path) ?? readFileSync(join(project.root, entry.path))
    return blobHash(bytes, entry.blob) === entry.blob
  }
  const kept = parts.filter(isUnchanged)
  const unchanged = new Set(kept.map(({ path }) => path))
  const whole = parts.filter(({ path }) => !unchanged.has(path))
  return { whole, named: [], unchanged, sizes: sizesOf(kept.filter((entry) => !isRead(entry))) }
}

function isRead({ path }: TreeEntry): boolean {
  return READ.test(path)
}

function isHere({ path }: TreeEntry, { root }: Project): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true
}

function sizesOf(entries: readonly TreeEntry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ path, size }) => [path, size]))
}
