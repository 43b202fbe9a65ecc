import { readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { FOLDER, markAt, refusal, type Mark } from './mark.ts'

/** What to look at: folders with all below them, and single paths, at which nothing need stand. All are absolute. */
export interface Scope {
  readonly folders: readonly ScopeFolder[]
  readonly paths: readonly string[]
}

/** A folder, and what in it is nobody's business. */
export interface ScopeFolder {
  readonly path: string
  /** Which names are passed over, wherever they stand in it. */
  readonly leaves: 'hidden' | 'hidden and packages' | 'what an output folder may hold beside the site'
  /** Paths that are passed over, absolute. */
  readonly without?: readonly string[]
}

/** What was there: a mark for each path that was looked at. */
export type Survey = ReadonlyMap<string, Mark>

/** Dotfiles that are published. */
const PUBLISHED: ReadonlySet<string> = new Set(['.well-known', '.nojekyll'])

/** As `emit` leaves it alone. */
const BESIDE_A_SITE: ReadonlySet<string> = new Set(['.git', '.gitkeep', '.DS_Store'])

/** By this a folder beside it is known for a built site, which is no content. */
const BUILT_SITE = /^\..*\.handbook$/

/** Looks at all that a scope names. Uses Node's synchronous calls, which take a quarter of the time. */
export function survey({ folders, paths }: Scope): Survey {
  const marks = new Map<string, Mark>()
  for (const path of paths) marks.set(path, markAt(path))
  for (const folder of folders) lookInto(folder, marks)
  return marks
}

function lookInto(folder: ScopeFolder, marks: Map<string, Mark>): void {
  const without = new Set(folder.without)

  /** `trail`: the real paths of the folders that this one stands in, so that links in a circle end. */
  function visit(path: string, trail: readonly string[]): void {
    let names: readonly string[]
    try {
      names = readdirSync(path)
    } catch (error) {
      marks.set(path, refusal(error))
      return
    }
    for (const name of names) {
      const inside = path + sep + name
      if (BUILT_SITE.test(name)) {
        if (!without.has(inside)) marks.set(inside, FOLDER)
      } else if (!isLeftOut(name, folder.leaves) && !without.has(inside)) look(inside, trail)
    }
  }

  function look(path: string, trail: readonly string[]): void {
    const mark = markAt(path)
    marks.set(path, mark)
    if (mark === FOLDER) visit(path, trail)
    else if (mark.startsWith('link ') && mark.endsWith(`\n${FOLDER}`)) followLink(path, trail)
  }

  function followLink(path: string, trail: readonly string[]): void {
    const real = realpathSync(path)
    // As the walk that finds pages does: what leads out, or back, is not followed.
    if ((real + sep).startsWith(join(trail[0] ?? '', sep)) && !trail.includes(real)) visit(path, [...trail, real])
  }

  const mark = markAt(folder.path)
  marks.set(folder.path, mark)
  if (mark === FOLDER || mark.endsWith(`\n${FOLDER}`)) visit(folder.path, [realpathSync(folder.path)])
}

function isLeftOut(name: string, leaves: ScopeFolder['leaves']): boolean {
  switch (leaves) {
    case 'hidden':
      return isHidden(name)
    case 'hidden and packages':
      return isHidden(name) || name === 'node_modules'
    case 'what an output folder may hold beside the site':
      return BESIDE_A_SITE.has(name)
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') && !PUBLISHED.has(name)
}
