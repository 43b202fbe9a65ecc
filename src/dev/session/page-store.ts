import type { Discovery } from '../../discover/discover.ts'
import type { Page, SourceFile } from '../../model/page.ts'
import type { SourcePath } from '../../model/source-path.ts'
import { takesIn } from '../../parse/includes/takes-in.ts'
import { skeletonOf } from '../../parse/skeleton.ts'
import type { Foundation } from '../../commands/load-foundation.ts'
import { openCompiler, type CompilePage } from '../../commands/page-compiler.ts'
import { isSameSource } from './same-files.ts'

/** The pages of a handbook as far as they are known: each compiled, or by its front matter alone until somebody has the time. */
export interface PageStore {
  /** Takes the sources as they are now. Gives those that are new or say something else; they are not compiled yet. */
  readonly take: (discovery: Discovery) => readonly SourceFile[]
  /** Has all pages compiled anew, under another configuration. */
  readonly restart: (foundation: Pick<Foundation, 'config' | 'forms'>) => void
  /** All pages, in order of their sources. */
  readonly pages: () => readonly Page[]
  /** True for a page whose text is not known, or not as it is now. */
  readonly isUnread: (page: Page) => boolean
  /** The paths that are still to be compiled, in their order. */
  readonly unread: () => ReadonlySet<SourcePath>
  /** Compiles a page now. */
  readonly compile: (path: SourcePath) => Promise<Page | undefined>
}

interface Entry {
  readonly source: SourceFile
  page: Page
}

/** Gives a store without pages. */
export function createPageStore(foundation: Pick<Foundation, 'config' | 'forms'>): PageStore {
  let entries = new Map<SourcePath, Entry>()
  let unread = new Set<SourcePath>()
  let includes: readonly SourceFile[] = []
  let { config, forms } = foundation
  let compiler: Promise<CompilePage> | undefined

  return {
    take(discovery) {
      const hasOtherIncludes = !areSame(includes, discovery.includes)
      if (hasOtherIncludes) {
        includes = discovery.includes
        compiler = undefined
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
      unread = new Set([...entries.keys()].filter((path) => open.has(path) || unread.has(path)))
      return changed
    },
    restart(next) {
      ;({ config, forms } = next)
      compiler = undefined
      unread = new Set(entries.keys())
    },
    pages: () => [...entries.values()].map(({ page }) => page),
    isUnread: ({ path }) => unread.has(path),
    unread: () => unread,
    async compile(path) {
      const entry = entries.get(path)
      if (!entry || !unread.has(path)) return entry?.page
      try {
        compiler ??= openCompiler(config, forms, includes)
        entry.page = await (await compiler)(entry.source)
      } finally {
        // Also where the compiler has a fault, which is told: nobody waits for the page for ever.
        unread.delete(path)
      }
      return entry.page
    },
  }
}

function areSame(a: readonly SourceFile[], b: readonly SourceFile[]): boolean {
  return a.length === b.length && a.every((one, index) => isSameSource(one, b[index]))
}
