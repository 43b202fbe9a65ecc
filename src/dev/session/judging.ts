import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Project } from '../../model/project.ts'
import type { SitePage } from '../../model/site.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { JoinedSite } from './joined-site.ts'
import { judgePages, judgeSite } from './judged-site.ts'

/** The findings of a handbook: those of a page at once, those of the whole site a step at a time, begun anew with each change. */
export class Judging {
  findings: readonly Diagnostic[] = []
  isDone = false
  #steps: ReturnType<typeof judgeSite> | undefined
  readonly #noted = new Set<SourcePath>()
  readonly #project: Project

  constructor(project: Project) {
    this.#project = project
  }

  /** What was found of the site does not hold any more. */
  restart(): void {
    this.isDone = false
    this.#steps = undefined
  }

  /** Takes pages that are to be judged by themselves, before all others. */
  note(pages: readonly SitePage[]): void {
    for (const page of pages) this.#noted.add(page.page.path)
  }

  /** True where such pages are not judged yet. */
  isNoted(): boolean {
    return this.#noted.size > 0
  }

  /** Judges them. */
  judgeNoted({ site }: JoinedSite): void {
    const pages = site.pages.filter(({ page }) => this.#noted.has(page.path))
    this.#noted.clear()
    this.findings = judgePages(site, this.#project, pages, this.findings)
  }

  /** Goes a step on; true once all is judged. */
  async step({ site }: JoinedSite): Promise<boolean> {
    const steps = (this.#steps ??= judgeSite(site, this.#project))
    const step = await steps.next()
    if (step.done !== true || this.#steps !== steps) return false
    this.#steps = undefined
    this.findings = step.value
    this.isDone = true
    return true
  }
}
