import { requireSources, type LoadOptions } from '../../commands/load-site.ts'
import { readProjectCodeowners } from '../../commands/project-codeowners.ts'
import { discover, type Discovery } from '../../discover/discover.ts'
import type { FoundCodeowners } from '../../discover/read-codeowners.ts'
import { compareDiagnostics } from '../../model/diagnostic.ts'
import { sameData } from '../../model/same-data.ts'
import type { SourceFile } from '../../model/page.ts'
import type { FileHistory, SitePage } from '../../model/site.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { AddressMemory } from '../../resolve/target-resolver.ts'
import { cacheFolderIfAny } from '../../commands/cache-folder.ts'
import { loadFoundation, type Foundation, type FoundationPart } from '../../commands/load-foundation.ts'
import { joinSite, type JoinedSite } from './joined-site.ts'
import { createPageStore, type PageStore } from './page-store.ts'
import { parseKey } from './parse-key.ts'
import { isSameBeside } from './same-files.ts'

/** What has to be read anew, and what is there now. */
export interface Reading {
  readonly parts: ReadonlySet<FoundationPart>
  readonly hasCodeowners: boolean
  /** Reads the project's files. */
  readonly read: (foundation: Foundation, before: Discovery) => Promise<Discovery>
}

/** What a reading brought. */
export interface Read {
  /** Pages that say something else, new ones among them, and those that are new or went. */
  readonly changed: readonly SourceFile[]
  readonly added: readonly SourceFile[]
  readonly gone: readonly SourceFile[]
  /** True where anything differs but the text of pages that were there. */
  readonly isBeside: boolean
}

/** So many pages at once are compiled before anything is shown; where more changed, they come one after the other, as at the start. */
const AT_ONCE = 8

/** A handbook in memory, kept as its files are. Nothing in it runs by itself. */
export class LiveHandbook {
  foundation: Foundation
  discovery: Discovery
  readonly store: PageStore
  joined: JoinedSite | undefined
  /** True where the site is not true any more, and is to be joined before it is shown. */
  needsJoin = true
  /** True where it was joined when all pages were known. */
  isFinal = false
  /** True where it could not be joined as it is, and what is shown is from before. */
  isBroken = false
  history: ReadonlyMap<string, FileHistory> = new Map()
  #codeowners: FoundCodeowners
  #addresses: AddressMemory = new WeakMap()
  readonly #options: LoadOptions

  private constructor(options: LoadOptions, foundation: Foundation, discovery: Discovery, codeowners: FoundCodeowners) {
    this.#options = options
    this.foundation = foundation
    this.discovery = discovery
    this.#codeowners = codeowners
    this.store = createPageStore(foundation, cacheFolderIfAny(foundation.project, options.cache))
    this.store.take(discovery)
  }

  /** Reads a project. Throws a UsageError where there is nothing to show. */
  static async open(options: LoadOptions): Promise<LiveHandbook> {
    const foundation = await loadFoundation(options)
    const owning = readProjectCodeowners(foundation.project)
    const discovery = await discover(foundation.project)
    requireSources(discovery, options.root, foundation.project)
    return new LiveHandbook(options, foundation, discovery, await owning)
  }

  /** Reads what changed. Throws a UsageError where the project cannot be shown as it is now; then all is as it was before. */
  async read({ parts, hasCodeowners, read }: Reading): Promise<Read> {
    const foundation = parts.size === 0 ? this.foundation : await loadFoundation(this.#options, this.foundation, parts)
    const discovery = await read(foundation, this.discovery)
    requireSources(discovery, this.#options.root, foundation.project)
    const codeowners = hasCodeowners ? await readProjectCodeowners(foundation.project) : this.#codeowners
    const [before, beforeFoundation] = [this.discovery, this.foundation]
    const isOther = foundation !== beforeFoundation
    if (isOther) this.#addresses = new WeakMap()
    this.foundation = foundation
    this.discovery = discovery
    const changed = this.store.take(discovery)
    if (isOther && parseKey(foundation.config, foundation.forms) !== parseKey(beforeFoundation.config, beforeFoundation.forms))
      this.store.restart(foundation)
    const isSamePeople = sameData(codeowners, this.#codeowners)
    this.#codeowners = codeowners
    const [then, now] = [pathsOf(before), pathsOf(discovery)]
    const gone = before.sources.filter(({ path }) => !now.has(path))
    const added = discovery.sources.filter(({ path }) => !then.has(path))
    const isBeside = isOther || !isSamePeople || !isSameBeside(before, discovery) || gone.length + added.length > 0
    this.needsJoin ||= isBeside || (this.isBroken && changed.length > 0)
    return { changed, added, gone, isBeside }
  }

  /** Compiles pages that changed and puts their text on the site, where that is all there is to do. Gives the pages whose HTML may be another one now. */
  async update(changed: readonly SourceFile[]): Promise<readonly SitePage[] | undefined> {
    if (changed.length > AT_ONCE) {
      this.needsJoin = true
      return undefined
    }
    const touched: SitePage[] = []
    for (const { path } of changed) {
      const page = await this.store.compile(path)
      const replaced = page && !this.needsJoin ? this.joined?.replace?.(page) : undefined
      this.needsJoin ||= !replaced
      if (!replaced) continue
      touched.push(...this.pagesAt(path), ...replaced.relinked)
      this.joined?.refresh(replaced.leadsElsewhere)
    }
    return this.needsJoin ? undefined : touched
  }

  /** Compiles a page whose text is not known yet, and puts it on the site as it is. */
  async complete(path: SourcePath): Promise<void> {
    const page = await this.store.compile(path)
    // Who leads to whom is worked out once all pages are known.
    if (!page || !this.joined?.replace?.(page, true)) return
    if (page.features.length > 0) this.joined.replan()
    else this.joined.refresh(false)
  }

  /** Joins the site from all that is known. Throws a UsageError where nothing of it is for its readers. */
  join(): void {
    // Where it cannot be joined, that stays so until something changes.
    this.needsJoin = false
    this.isBroken = true
    const { foundation, history, store } = this
    const { codeowners, diagnostics } = this.#codeowners
    const discovery = { ...this.discovery, diagnostics: [...this.discovery.diagnostics, ...diagnostics].sort(compareDiagnostics) }
    this.joined = joinSite({
      foundation,
      discovery,
      pages: store.pages(),
      isUnread: (page) => store.isUnread(page),
      history,
      codeowners,
      addresses: this.#addresses,
    })
    this.isBroken = false
    this.isFinal = store.unread().size === 0
    if (this.isFinal) store.settle()
  }

  /** Has all pages compiled: what earlier runs have left of them is not as it was written. */
  distrust(): void {
    this.store.distrust()
    this.needsJoin = true
  }

  /** The pages of the site that a source stands behind. */
  pagesAt(path: SourcePath): readonly SitePage[] {
    return this.joined?.site.pages.filter(({ page }) => page.path === path) ?? []
  }
}

function pathsOf({ sources }: Discovery): ReadonlySet<SourcePath> {
  return new Set(sources.map(({ path }) => path))
}
