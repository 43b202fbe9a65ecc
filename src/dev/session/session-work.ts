import type { LoadOptions } from '../../commands/load-site.ts'
import { readProjectHistory } from '../../commands/project-history.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { Site } from '../../model/site.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { DevAnswer, DevEvent } from '../contract.ts'
import { answerAt } from './answer-at.ts'
import { isDamage } from './page-memory.ts'
import { ChangeWork, type Shared } from './change-work.ts'
import { Comparison } from './comparison.ts'
import { Judging } from './judging.ts'
import type { Foundation } from '../../commands/load-foundation.ts'
import type { LiveHandbook } from './live-handbook.ts'
import { Problems } from './problems.ts'
import { searchAnswers } from './search-answers.ts'
import { createWorkQueue, type Step } from './work-queue.ts'

/** Milliseconds of reading in one piece of work in the background. */
const SLICE = 10

/** The work of a session on a handbook, the most urgent first. */
export class SessionWork {
  readonly #shared: Shared
  readonly #changes: ChangeWork
  readonly #wanted = new Set<SourcePath>()
  #hasHistory = false
  readonly #queue = createWorkQueue(
    () => this.#next(),
    (error) => {
      if (this.handbook && isDamage(error)) this.handbook.distrust()
      else this.#shared.problems.stop(error)
    },
  )

  constructor(options: LoadOptions, project: Project, emit: (event: DevEvent) => void) {
    this.#shared = {
      options,
      project,
      emit,
      handbook: undefined,
      problems: new Problems(project.root, emit),
      comparison: new Comparison(),
      judging: new Judging(project),
      search: searchAnswers(project, options.cache),
    }
    this.#changes = new ChangeWork(this.#shared)
  }

  get handbook(): LiveHandbook | undefined {
    return this.#shared.handbook
  }

  /** Is told where a handbook is read from, each time that this is elsewhere. */
  follow(onFoundation: (foundation: Foundation) => void): void {
    this.#shared.onFoundation = onFoundation
  }

  get findings(): readonly Diagnostic[] {
    return this.#shared.judging.findings
  }

  /** Reads the project; what is wrong with it is told. History comes later. */
  async start(): Promise<void> {
    await this.#changes.open()
    void this.#readHistory()
    this.#queue.wake()
  }

  /** Takes a file that was written, added or deleted. */
  change(path: string): void {
    this.#changes.add(path)
  }

  /** Looks whether anything was written that nobody told of. */
  check(): void {
    this.#changes.check()
    this.#queue.wake()
  }

  /** Goes on with what is to do. */
  wake(): void {
    this.#queue.wake()
  }

  answer(address: string): Promise<DevAnswer> {
    return answerAt(address, this.#shared, {
      steady: () => this.#queue.until(() => this.#changes.isDone() && this.handbook?.needsJoin !== true),
      whole: (handbook) => this.#queue.until(() => handbook.isFinal || !handbook.joined),
      compiled: (path, { store }) => {
        this.#wanted.add(path)
        this.#queue.wake()
        return this.#queue.until(() => !store.unread().has(path) || !this.#wanted.has(path))
      },
    })
  }

  /** The site, once all pages are known. */
  async site(): Promise<Site | undefined> {
    await this.#queue.until(() => this.#changes.isDone() && (!this.handbook || this.handbook.isFinal || !this.handbook.joined))
    return this.handbook?.joined?.site
  }

  /** Resolves once nothing is left to do, and nothing was written that is not known. */
  async settled(): Promise<void> {
    await this.#queue.until(() => this.#isIdle())
    const known = this.#changes.found
    this.check()
    await this.#queue.until(() => this.#isIdle())
    if (this.#changes.found !== known) await this.settled()
  }

  async close(): Promise<void> {
    await this.#queue.stop()
    this.handbook?.store.close()
  }

  #next(): Step | undefined {
    const { handbook } = this
    if (this.#changes.isOpen()) return () => this.#changes.apply()
    if (!handbook) return undefined
    if (handbook.needsJoin)
      return () => {
        this.#join(handbook)
      }
    const [wanted] = this.#wanted
    if (wanted !== undefined) return () => this.#complete(wanted, handbook)
    const { joined } = handbook
    if (joined && this.#shared.judging.isNoted())
      return () => {
        this.#shared.judging.judgeNoted(joined)
      }
    if (handbook.store.unread().size > 0) return () => this.#readSome(handbook)
    if (!joined) return undefined
    if (!handbook.isFinal)
      return () => {
        this.#join(handbook)
      }
    if (this.#shared.comparison.isOpen())
      return () => {
        this.#tell(this.#shared.comparison.next(handbook))
      }
    if (this.#shared.judging.isDone) return undefined
    return async () => {
      if (await this.#shared.judging.step(joined)) this.#shared.emit({ kind: 'checked' })
    }
  }

  #isIdle(): boolean {
    return this.#hasHistory && !this.#queue.isRunning() && this.#next() === undefined
  }

  async #readHistory(): Promise<void> {
    const history = await readProjectHistory(this.#shared.project, this.#shared.options.cache).catch(() => undefined)
    this.#hasHistory = true
    if (history && history.files.size > 0) {
      this.#shared.history = history.files
      if (this.handbook) this.handbook.history = history.files
      if (this.handbook?.isFinal === true) this.handbook.needsJoin = true
    }
    this.#queue.wake()
  }

  async #complete(path: SourcePath, handbook: LiveHandbook): Promise<void> {
    this.#wanted.delete(path)
    await handbook.complete(path)
    this.#shared.judging.note(handbook.pagesAt(path))
  }

  async #readSome(handbook: LiveHandbook): Promise<void> {
    const end = performance.now() + SLICE
    const { store } = handbook
    const isOver = (): boolean => performance.now() > end || this.#wanted.size > 0 || this.#changes.isOpen()
    while (store.recall()) if (isOver()) return
    for (let path = store.nextToCompile(); path !== undefined; path = store.nextToCompile()) {
      await handbook.complete(path)
      if (isOver()) break
    }
    if (store.nextToCompile() === undefined) store.takeRecalled()
    const pages = store.pages().length
    this.#shared.emit({ kind: 'progress', parsed: pages - store.unread().size, pages })
  }

  #join(handbook: LiveHandbook): void {
    this.#shared.search.forget()
    this.#shared.judging.restart()
    handbook.join()
    if (this.#changes.isWhole()) this.#shared.problems.mend()
    this.#shared.comparison.begin([])
  }

  #tell(event: DevEvent | undefined): void {
    if (event) this.#shared.emit(event)
  }
}
