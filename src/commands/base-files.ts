import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MovableFile } from '../check/base-likeness.ts'
import { findMoves } from '../check/base-moves.ts'
import { changedLines } from '../check/changed.ts'
import type { ChangedLines } from '../model/base.ts'
import type { Site } from '../model/site.ts'
import type { BaseFolder } from './base-project.ts'

/** The files of a base beside those of today. */
export interface BaseFiles {
  /** Files that moved, with their new paths. */
  readonly moved: ReadonlyMap<string, string>
  /** What was changed in some files of today; one that nothing was changed in is absent. */
  readonly changesIn: (files: Iterable<string>) => ChangedLines
}

/** Compares the files of a base with those in the project of today, `root`. Both sites' files are by their paths from their roots. */
export function compareFiles(base: BaseFolder, before: Site, root: string, now: Site): BaseFiles {
  const moved = findMoves(...filesOnOneSide(base.root, before, root, now))
  const movedFrom = new Map([...moved].map(([from, to]) => [to, from]))
  const known = new Map<string, ReturnType<typeof changedLines>>()

  function changesOf(file: string): ReturnType<typeof changedLines> {
    const origin = movedFrom.get(file) ?? file
    const size = base.sizes.get(origin)
    if (size === undefined && origin === file && base.unchanged?.has(file) === true) return []
    if (size !== undefined) return statSync(join(root, file), { throwIfNoEntry: false })?.size === size ? [] : 'all'
    return changedLines(readText(base.root, origin), readText(root, file))
  }

  return {
    moved,
    changesIn(files) {
      for (const file of files) if (!known.has(file)) known.set(file, changesOf(file))
      return known
    },
  }
}

/** The files that are gone, and those that are new; of new ones that are not pages, those that have the size of one that is gone. */
function filesOnOneSide(
  baseRoot: string,
  before: Site,
  root: string,
  now: Site,
): [gone: readonly MovableFile[], added: readonly MovableFile[]] {
  const [filesBefore, filesNow] = [filesOf(before), filesOf(now)]
  const gone = [...filesBefore]
    .filter((file) => !filesNow.has(file) && !existsSync(join(root, file)))
    .flatMap((file) => read(baseRoot, file))
  if (gone.length === 0) return [[], []]
  const sizes = new Set(gone.map(({ bytes }) => bytes.length))
  const pages = new Set(now.pages.map(({ file }) => file))
  const isOfSize = (file: string): boolean => sizes.has(statSync(join(root, file), { throwIfNoEntry: false })?.size ?? -1)
  const added = [...filesNow].filter((file) => !filesBefore.has(file) && (pages.has(file) || isOfSize(file)))
  return [gone, added.flatMap((file) => read(root, file))]
}

function filesOf(site: Site): ReadonlySet<string> {
  return new Set([...site.pages, ...site.assets].map(({ file }) => file))
}

/** None for the tool's own files, which stand in no project. */
function read(root: string, file: string): readonly MovableFile[] {
  return existsSync(join(root, file)) ? [{ file, bytes: readFileSync(join(root, file)) }] : []
}

function readText(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
