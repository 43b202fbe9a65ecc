import type { Discovery } from '../../discover/discover.ts'
import type { Page, SourceFile } from '../../model/page.ts'
import type { SourcePath } from '../../model/source-path.ts'
import { takesIn } from '../../parse/includes/takes-in.ts'
import { skeletonOf } from '../../parse/skeleton.ts'
import type { Foundation } from '../../commands/load-foundation.ts'
import { openCompiler, type CompilePage } from '../../commands/page-compiler.ts'
import { openPageMemory, type PageMemory } from './page-memory.ts'
import { isSameSource } from './same-files.ts'

/** The pages of a handbook as far as they are known: each compiled, or by its front matter alone until somebody has the time. */
export interface PageStore {
  /** Takes the sources as they are now. Gives those that are new or say something else; they are not compiled yet. */
  readonly take: (discovery: Discovery) => readonly SourceFile[]
  /** Has all pages read anew, under another configuration. */
  readonly restart: (foundation: Compiled) => void
  /** Has all pages compiled, and asks earlier runs for none: what they have is not as it was written. */
  readonly distrust: () => void
  /** All pages, in order of their sources. */
  readonly pages: () => readonly Page[]
  /** True for a page whose text is not known, or not as it is now. */
  readonly isUnread: (page: Page) => boolean
  /** The paths that are still to be compiled, in their order. */
  readonly unread: () => ReadonlySet<SourcePath>
  /** Asks earlier runs for some more of the pages that are to be compiled. False where there is nothing to ask. */
  readonly recall: () => boolean
  /** The next page that earlier runs do not know; undefined where there is none. */
  readonly nextToCompile: () => SourcePath | undefined
  /** Takes all pages that earlier runs know, once no other is left to be compiled. */
  readonly takeRecalled: () => void
  /** Gives a page as it is now, compiled where it has to be. */
  readonly compile: (path: SourcePath) => Promise<Page | undefined>
  /** Leaves what was compiled to later runs. */
  readonly settle: () => void
  /** No text of a page can be read afterwards. */
  readonly close: () => void
}

/** What pages are compiled by. */
export type Compiled = Pick<Foundation, 'config' | 'forms'>

/** So many pages are asked for at once: a few milliseconds. */
const AT_ONCE = 64

interface Entry {
  readonly source: SourceFile
  page: Page
}

/** Gives a store without pages. `cache`: the folder where earlier runs have left theirs. */
export function createPageStore(foundation: Compiled, cache: string | undefined): PageStore {
  let entries = new Map<SourcePath, Entry>()
  let unread = new Set<SourcePath>()
  let includes: readonly SourceFile[] = []
  let { config, forms } = foundation
  let compiler: Promise<CompilePage> | undefined
  let memory: PageMemory | undefined
  let recalled = new Map<SourcePath, Page>()
  /** Pages that earlier runs are to be asked for; undefined before the first. */
  let asking: SourcePath[] | undefined
  const memories: PageMemory[] = []

  /** What is kept of pages is kept under what they were compiled by. */
  function forgetMemory(isAskedAgain: boolean): void {
    memory = undefined
    recalled = new Map()
    asking = isAskedAgain ? undefined : []
  }

  function openMemory(): SourcePath[] {
    memory = openPageMemory(cache, { config, forms, includes })
    if (memory) memories.push(memory)
    return memory ? [...unread] : []
  }

  async function compileAnew(source: SourceFile): Promise<Page> {
    compiler ??= openCompiler(config, forms, includes)
    const keptIn = memory
    const page = await (await compiler)(source)
    return keptIn?.keep(source, page) ?? page
  }

  return {
    take(discovery) {
      const hasOtherIncludes = !areSame(includes, discovery.includes)
      if (hasOtherIncludes) {
        includes = discovery.includes
        compiler = undefined
        forgetMemory(entries.size === 0)
      }
      const before = entries
      const changed: SourceFile[] = []
      entries = new Map(
        discovery.sources.map((source) => {
          const known = before.get(source.path)
          const isSame = known !== undefined && isSameSource(known.source, source)
          // The bytes that were read last, so that they need not be compared again.
          if (isSame && !(hasOtherIncludes && takesIn(source))) return [source.path, { ...known, source }]
          changed.push(source)
          return [source.path, { source, page: isSame ? known.page : skeletonOf(source, config.audience) }]
        }),
      )
      const open = new Set(changed.map(({ path }) => path))
      for (const path of open) recalled.delete(path)
      unread = new Set([...entries.keys()].filter((path) => open.has(path) || unread.has(path)))
      return changed
    },
    restart(next) {
      ;({ config, forms } = next)
      compiler = undefined
      unread = new Set(entries.keys())
      forgetMemory(true)
    },
    distrust() {
      entries = new Map([...entries].map(([path, { source }]) => [path, { source, page: skeletonOf(source, config.audience) }]))
      unread = new Set(entries.keys())
      forgetMemory(false)
    },
    pages: () => [...entries.values()].map(({ page }) => page),
    isUnread: ({ path }) => unread.has(path),
    unread: () => unread,
    recall() {
      asking ??= openMemory()
      const sources = asking.splice(0, AT_ONCE).flatMap((path) => (unread.has(path) ? (entries.get(path)?.source ?? []) : []))
      for (const [index, page] of (memory?.find(sources) ?? []).entries()) {
        const path = sources[index]?.path
        if (page && path !== undefined) recalled.set(path, page)
      }
      return sources.length > 0 || asking.length > 0
    },
    nextToCompile() {
      for (const path of unread) if (!recalled.has(path)) return path
      return undefined
    },
    takeRecalled() {
      for (const [path, page] of recalled) {
        const entry = entries.get(path)
        if (entry && unread.delete(path)) entry.page = page
      }
      recalled = new Map()
    },
    async compile(path) {
      const entry = entries.get(path)
      if (!entry || !unread.has(path)) return entry?.page
      try {
        entry.page = recalled.get(path) ?? (await compileAnew(entry.source))
      } finally {
        // Also where the compiler has a fault, which is told: nobody waits for the page for ever.
        unread.delete(path)
      }
      return entry.page
    },
    settle: () => memory?.settle(),
    close() {
      for (const each of memories.splice(0)) each.close()
    },
  }
}

function areSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a.length === b.length && a.every((one, index) => isSameSource(one, b[index]))
}
