import { relative, sep } from 'node:path'
import type { LoadOptions } from '../../commands/load-site.ts'
import { readProjectHistory } from '../../commands/project-history.ts'
import type { Project } from '../../model/project.ts'
import type { FileHistory, Site, SitePage } from '../../model/site.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { DevAnswer, DevEvent, DevProblem } from '../contract.ts'
import { made, standingAt } from './answer-at.ts'
import { Comparison } from './comparison.ts'
import { describeProblem } from './describe-problem.ts'
import { Judging } from './judging.ts'
import { LiveHandbook, type Read } from './live-handbook.ts'
import { readingOf, stampOf, wholeReading } from './readings.ts'
import { RecentMoves } from './recent-moves.ts'
import { searchAnswers } from './search-answers.ts'
import { createWorkQueue, type Step } from './work-queue.ts'

/** Milliseconds of parsing in one piece of work in the background. */
const SLICE = 10

const NOT_READY: DevProblem = { message: 'The handbook is not read yet.' }

/** The work of a session on a handbook, the most urgent first. */
export class SessionWork {
  handbook: LiveHandbook | undefined
  readonly judging: Judging
  #problem: DevProblem | undefined
  #hasHistory = false
  #history: ReadonlyMap<string, FileHistory> = new Map()
  #changes = new Set<string>()
  #isChecking = false
  #hasFound = false
  #stamp = ''
  #pages: readonly SitePage[] = []
  readonly #wanted = new Set<SourcePath>()
  readonly #comparison = new Comparison()
  readonly #moves = new RecentMoves()
  readonly #search
  readonly #options: LoadOptions
  readonly #project: Project
  readonly #emit: (event: DevEvent) => void
  readonly #queue = createWorkQueue(
    () => this.#next(),
    (error) => void this.#stop(error),
  )

  constructor(options: LoadOptions, project: Project, emit: (event: DevEvent) => void) {
    this.#options = options
    this.#project = project
    this.#emit = emit
    this.judging = new Judging(project)
    this.#search = searchAnswers(project, options.cache)
  }

  /** Reads the project; what is wrong with it is told. History comes later. */
  async start(): Promise<void> {
    await this.#open()
    void this.#readHistory()
    this.#queue.wake()
  }

  /** Takes a file that was written, added or deleted. */
  change(path: string): void {
    this.#changes.add(path)
  }

  /** Looks whether anything was written that nobody told of. */
  check(): void {
    this.#isChecking = true
    this.#queue.wake()
  }

  /** Goes on with what is to do. */
  wake(): void {
    this.#queue.wake()
  }

  async answer(address: string): Promise<DevAnswer> {
    await this.#queue.until(() => this.#changes.size === 0 && this.handbook?.needsJoin !== true)
    const { handbook } = this
    if (!handbook?.joined) return { kind: 'stopped', problem: this.#problem ?? NOT_READY }
    try {
      const files = handbook.joined.files()
      const found = standingAt(files, address)
      if (found.kind === 'leads') return { kind: 'redirect', to: found.to }
      if (found.kind === 'file' && found.file.kind === 'page') {
        const { path } = found.file.page.page
        if (handbook.store.unread().has(path)) {
          await this.#compileFirst(path, handbook)
          return await this.answer(address)
        }
      }
      const answer = found.kind === 'file' && found.file.kind !== 'redirect' ? made(found.path, found.file) : undefined
      const given = answer ?? (await this.#search.at(handbook.joined.site, address)) ?? notFound(handbook)
      this.#comparison.note(address, given)
      return given
    } catch (error) {
      return { kind: 'stopped', problem: this.#stop(error) }
    }
  }

  /** The site, once all pages are known. */
  async site(): Promise<Site | undefined> {
    await this.#queue.until(() => this.#changes.size === 0 && (!this.handbook || this.handbook.isFinal || !this.handbook.joined))
    return this.handbook?.joined?.site
  }

  /** Resolves once nothing is left to do, and nothing was written that is not known. */
  async settled(): Promise<void> {
    do {
      await this.#queue.until(() => this.#isIdle())
      this.#hasFound = false
      this.check()
      await this.#queue.until(() => this.#isIdle())
    } while (this.#hasFound)
  }

  async close(): Promise<void> {
    await this.#queue.stop()
  }

  #next(): Step | undefined {
    const { handbook } = this
    if (this.#changes.size > 0 || this.#isChecking) return () => this.#apply()
    if (!handbook) return undefined
    if (handbook.needsJoin) return () => this.#join(handbook, [])
    const [wanted] = this.#wanted
    if (wanted !== undefined) return () => this.#complete(wanted, handbook)
    if (handbook.store.unread().size > 0) return () => this.#parseSome(handbook)
    const { joined } = handbook
    if (!joined) return undefined
    if (!handbook.isFinal) return () => this.#join(handbook, [])
    if (this.#comparison.isOpen()) return () => this.#tell(this.#comparison.next(handbook))
    if (this.judging.isDone) return undefined
    return async () => {
      if (await this.judging.step(joined)) this.#emit({ kind: 'checked' })
    }
  }

  #isIdle(): boolean {
    return this.#hasHistory && this.#next() === undefined
  }

  async #open(): Promise<void> {
    try {
      const handbook = await LiveHandbook.open(this.#options)
      handbook.history = this.#history
      this.#stamp = stampOf(handbook.foundation)
      this.handbook = handbook
      this.#mend()
    } catch (error) {
      this.#stop(error)
    }
  }

  async #readHistory(): Promise<void> {
    const history = await readProjectHistory(this.#project, this.#options.cache).catch(() => undefined)
    this.#hasHistory = true
    if (history && history.files.size > 0) {
      this.#history = history.files
      if (this.handbook) this.handbook.history = history.files
      if (this.handbook?.isFinal === true) this.handbook.needsJoin = true
    }
    this.#queue.wake()
  }

  async #compileFirst(path: SourcePath, { store }: LiveHandbook): Promise<void> {
    this.#wanted.add(path)
    this.#queue.wake()
    await this.#queue.until(() => !store.unread().has(path) || !this.#wanted.has(path))
  }

  async #complete(path: SourcePath, handbook: LiveHandbook): Promise<void> {
    this.#wanted.delete(path)
    await handbook.complete(path)
    if (handbook.joined) this.judging.judge(handbook.pagesAt(path), handbook.joined)
  }

  async #parseSome(handbook: LiveHandbook): Promise<void> {
    const end = performance.now() + SLICE
    const { store } = handbook
    for (const path of store.unread()) {
      await handbook.complete(path)
      if (performance.now() > end || this.#wanted.size > 0 || this.#changes.size > 0) break
    }
    const pages = store.pages().length
    this.#emit({ kind: 'progress', parsed: pages - store.unread().size, pages })
  }

  async #apply(): Promise<void> {
    const paths = [...this.#changes]
    const isChecking = this.#isChecking
    this.#changes = new Set()
    this.#isChecking = false
    const { handbook } = this
    if (!handbook) {
      await this.#open()
      this.#hasFound = this.handbook !== undefined
      return
    }
    const stamp = stampOf(handbook.foundation)
    const reading = isChecking ? wholeReading(stamp !== this.#stamp) : readingOf(paths, handbook.foundation)
    this.#stamp = stamp
    this.#pages = handbook.joined?.site.pages ?? []
    try {
      const read = await handbook.read(reading)
      this.#mend()
      if (read.changed.length === 0 && !read.isBeside) return
      this.#hasFound = true
      await this.#show(read, handbook, paths.length > 0 ? paths.map((path) => this.#nameOf(path)) : read.changed.map(({ file }) => file))
    } catch (error) {
      this.#stop(error)
    }
  }

  async #show(read: Read, handbook: LiveHandbook, files: readonly string[]): Promise<void> {
    this.#search.forget()
    this.judging.restart()
    const before = this.#pages
    const touched = await handbook.update(read.changed)
    if (handbook.needsJoin) handbook.join()
    if (!handbook.joined) return
    const pages = touched ?? read.changed.flatMap(({ path }) => handbook.pagesAt(path))
    const kind = howFar(files, read)
    if (kind !== 'pages') this.#emit({ kind: 'changed', routes: 'all', files, isStyleOnly: kind === 'style' })
    const first = new Set<string>(pages.map(({ route }) => route))
    this.#tell(this.#comparison.compareNow(first, handbook, files))
    this.#comparison.begin(files, first)
    this.judging.judge(pages, handbook.joined)
    this.#tellMoves(read, before, handbook)
  }

  #tellMoves({ gone, added }: Read, before: readonly SitePage[], handbook: LiveHandbook): void {
    const went = gone.flatMap((source) => before.filter(({ page }) => page.path === source.path).map((page) => ({ source, page })))
    const came = added.flatMap((source) => handbook.pagesAt(source.path).map((page) => ({ source, page })))
    for (const move of this.#moves.take(went, came, performance.now())) this.#emit(move)
  }

  #join(handbook: LiveHandbook, files: readonly string[]): void {
    this.#search.forget()
    this.judging.restart()
    handbook.join()
    this.#mend()
    this.#comparison.begin(files)
  }

  #tell(event: DevEvent | undefined): void {
    if (event) this.#emit(event)
  }

  #stop(error: unknown): DevProblem {
    const problem = describeProblem(error, this.#project.root)
    if (problem.message !== this.#problem?.message) this.#emit({ kind: 'stopped', problem })
    this.#problem = problem
    return problem
  }

  #mend(): void {
    if (!this.#problem) return
    this.#problem = undefined
    this.#emit({ kind: 'mended' })
  }

  #nameOf(path: string): string {
    return relative(this.#project.root, path).split(sep).join('/')
  }
}

function notFound({ joined }: LiveHandbook): DevAnswer {
  const file = joined?.files().at('404.html')
  return file && file.kind !== 'redirect'
    ? made('404.html', file, 404)
    : { kind: 'made', path: '404.html', content: 'Not found\n', status: 404 }
}

/** Which pages a change may be seen on: those whose HTML differs, all as far as their style goes, or all, since what they show is another file. */
function howFar(files: readonly string[], { isBeside }: Read): 'pages' | 'style' | 'all' {
  const isText = (file: string): boolean => /\.(?:md|markdown|ya?ml|[cm]?[jt]sx?)$/i.test(file) || file.endsWith('CODEOWNERS')
  if (!isBeside || files.length === 0 || files.every(isText)) return 'pages'
  return files.every((file) => /\.css$/i.test(file)) ? 'style' : 'all'
}
