import { fileFrom } from '../../model/file-name.ts'
import type { LoadOptions } from '../../commands/load-site.ts'
import type { Project } from '../../model/project.ts'
import type { FileHistory, SitePage } from '../../model/site.ts'
import type { DevEvent } from '../contract.ts'
import type { Comparison } from './comparison.ts'
import type { Foundation, FoundationPart } from '../../commands/load-foundation.ts'
import type { Judging } from './judging.ts'
import { LiveHandbook, type Read, type Reading } from './live-handbook.ts'
import type { Problems } from './problems.ts'
import { EVERYTHING, readingOf, stampOf, wholeReading } from './readings.ts'
import { RecentMoves } from './recent-moves.ts'
import type { SearchAnswers } from './search-answers.ts'

/** What the work of a session is done on. */
export interface Shared {
  readonly options: LoadOptions
  readonly project: Project
  readonly emit: (event: DevEvent) => void
  readonly problems: Problems
  readonly comparison: Comparison
  readonly judging: Judging
  readonly search: SearchAnswers
  /** Undefined as long as the project could not be read. */
  handbook: LiveHandbook | undefined
  history?: ReadonlyMap<string, FileHistory>
  /** Is told where a handbook is read from, each time that this is elsewhere. */
  onFoundation?: (foundation: Foundation) => void
}

/** Takes what was written in a project, reads it, and shows it. */
export class ChangeWork {
  /** How often something was found that was not known. */
  found = 0
  #paths = new Set<string>()
  #isChecking = false
  #isApplying = false
  #stamp = ''
  /** Parts that could not be used when they were last read: what serves is from before. */
  #doubted: ReadonlySet<FoundationPart> = new Set()
  readonly #moves = new RecentMoves()
  readonly #shared: Shared

  constructor(shared: Shared) {
    this.#shared = shared
  }

  add(path: string): void {
    this.#paths.add(path)
  }

  check(): void {
    this.#isChecking = true
  }

  isOpen(): boolean {
    return this.#paths.size > 0 || this.#isChecking
  }

  /** True where all that was written is known. */
  isDone(): boolean {
    return this.#paths.size === 0 && !this.#isApplying
  }

  /** True where what serves is as it was written, also layouts and the like. */
  isWhole(): boolean {
    return this.#doubted.size === 0
  }

  /** Reads the project for the first time. */
  async open(): Promise<void> {
    const { options, history, problems } = this.#shared
    try {
      const handbook = await LiveHandbook.open(options)
      if (history) handbook.history = history
      this.#stamp = stampOf(handbook.foundation)
      this.#shared.handbook = handbook
      this.#shared.onFoundation?.(handbook.foundation)
      this.found += 1
      problems.mend()
    } catch (error) {
      problems.stop(error)
    }
  }

  async apply(): Promise<void> {
    const paths = [...this.#paths]
    const isChecking = this.#isChecking
    this.#paths = new Set()
    this.#isChecking = false
    this.#isApplying = true
    try {
      const { handbook } = this.#shared
      if (!handbook) await this.open()
      else await this.#read(handbook, paths, isChecking)
    } finally {
      this.#isApplying = false
    }
  }

  async #read(handbook: LiveHandbook, paths: readonly string[], isChecking: boolean): Promise<void> {
    const stamp = stampOf(handbook.foundation)
    const reading = isChecking ? wholeReading(stamp !== this.#stamp) : readingOf(paths, handbook.foundation)
    this.#stamp = stamp
    const before = handbook.joined?.site.pages ?? []
    const found = await this.#readParts(handbook, reading)
    if (!found) return
    // What is copied as it is may be another one, and have the same name and size.
    const isCopied = handbook.discovery.assets.some(({ source }) => paths.includes(source))
    const read = { ...found, isBeside: found.isBeside || isCopied }
    if (read.changed.length > 0 || read.isBeside) {
      this.found += 1
      await this.#show(
        read,
        handbook,
        paths.length > 0 ? paths.map((path) => this.#nameOf(path)) : read.changed.map(({ file }) => file),
        before,
      )
    }
    if (this.#doubted.size === 0 && !handbook.isBroken) this.#shared.problems.mend()
  }

  /** Where a part of the foundation cannot be used, the content is read all the same. */
  async #readParts(handbook: LiveHandbook, reading: Reading): Promise<Read | undefined> {
    try {
      const read = await handbook.read(reading)
      if (reading.parts.size > 0) this.#shared.onFoundation?.(handbook.foundation)
      this.#doubted = new Set([...this.#doubted].filter((part) => !reading.parts.has(part)))
      return read
    } catch (error) {
      this.#shared.problems.stop(error)
      if (reading.parts.size === 0) return undefined
      this.#doubted = new Set([...this.#doubted, ...reading.parts])
      return this.#readParts(handbook, EVERYTHING)
    }
  }

  async #show(read: Read, handbook: LiveHandbook, files: readonly string[], before: readonly SitePage[]): Promise<void> {
    const { search, judging, comparison, emit, problems } = this.#shared
    search.forget()
    judging.restart()
    try {
      const touched = await handbook.update(read.changed)
      if (handbook.needsJoin) handbook.join()
      if (!handbook.joined) return
      const pages = touched ?? read.changed.flatMap(({ path }) => handbook.pagesAt(path))
      const reach = reachOf(files, read)
      if (reach !== 'pages') emit({ kind: 'changed', routes: 'all', files, isStyleOnly: reach === 'style' })
      const first = new Set<string>(pages.map(({ route }) => route))
      const changed = comparison.compareNow(first, handbook, files)
      if (changed) emit(changed)
      comparison.begin(files, first)
      judging.note(pages)
      this.#tellMoves(read, before, handbook)
    } catch (error) {
      problems.stop(error)
    }
  }

  #tellMoves({ gone, added }: Read, before: readonly SitePage[], handbook: LiveHandbook): void {
    const went = gone.flatMap((source) => before.filter(({ page }) => page.path === source.path).map((page) => ({ source, page })))
    const came = added.flatMap((source) => handbook.pagesAt(source.path).map((page) => ({ source, page })))
    for (const move of this.#moves.take(went, came, performance.now())) this.#shared.emit(move)
  }

  #nameOf(path: string): string {
    return fileFrom(this.#shared.project.root, path)
  }
}

/** Which pages a change may be seen on: those whose HTML differs, all as far as their style goes, or all, since a file that they show is another one. */
function reachOf(files: readonly string[], { isBeside }: Read): 'pages' | 'style' | 'all' {
  const isText = (file: string): boolean => /\.(?:md|markdown|ya?ml|[cm]?[jt]sx?)$/i.test(file) || file.endsWith('CODEOWNERS')
  if (!isBeside || files.length === 0 || files.every(isText)) return 'pages'
  return files.every((file) => /\.css$/i.test(file)) ? 'style' : 'all'
}
