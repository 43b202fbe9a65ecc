import { emit } from '../emit/emit.ts'
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'
import { runRules } from '../check/run-rules.ts'
import { renderSite } from '../render/render-site.ts'
import { cacheFolderIfAny } from './cache-folder.ts'
import { changedPages } from './changed-pages.ts'
import { gatherFacts } from './gather-facts.ts'
import { LeakError, proveNoLeaks, type LeakProof } from './leak-proof.ts'
import { proofNote } from './leak-proof-note.ts'
import { loadSite, type LoadOptions } from './load-site.ts'
import { createPause } from './pause.ts'
import { beginSearch } from './search-build.ts'
import { createStageClock, type Elapsed, type OnProgress, type StageClock } from './stages.ts'

/** What to build; what is left out, the configuration or the defaults say. */
export interface BuildOptions extends LoadOptions {
  /** A git ref or a folder of Markdown: the site gets a page with what was changed since. */
  readonly base?: string
  readonly onProgress?: OnProgress
}

/** What a build did. */
export interface BuildResult {
  /** How many pages the site has. */
  readonly pages: number
  /** The output folder, absolute. */
  readonly out: string
  /** Files of the output: new or changed, left as they were, removed. */
  readonly outputs: { readonly written: number; readonly unchanged: number; readonly deleted: number }
  /** True where nothing was put in place: the site would have told the public what is for inside. */
  readonly isRefused?: boolean
  readonly findings: readonly Diagnostic[]
  /** What stood in the way of knowing all of the handbook. */
  readonly notes: readonly string[]
  /** Milliseconds by stage. */
  readonly elapsed: Elapsed
}

/**
 * Builds a site: all of it, or on an error nothing. Problems in content are findings of the result, never exceptions.
 * Throws a UsageError where the project, its configuration or the output folder is not as it must be, and an UnfinishedError
 * where the disk fails.
 */
export async function build({ onProgress = ignore, ...options }: BuildOptions): Promise<BuildResult> {
  const clock = createStageClock(onProgress)
  const loaded = await loadSite(options, clock, onProgress)
  const { project, layouts, site } = loaded
  const findings = await clock.run('check', async () => runRules(site, await gatherFacts(loaded)))
  const proof = site.config.audience === 'public' ? await clock.run('proof', () => proveNoLeaks(loaded)) : undefined
  const { base } = options
  const changed = base === undefined ? undefined : await clock.run('base', () => changedPages(base, loaded))
  const search = beginSearch(site, cacheFolderIfAny(project, options.cache), clock)
  const rendered = search.withIndex(measured(renderSite(search.site, layouts, changed), clock))
  const files = inTurn(proof ? searched(rendered, proof, clock) : rendered, onProgress)
  const end = clock.begin('emit')
  const outputs = await putInPlace(project.out, files).finally(() => {
    search.stop()
    end()
  })
  return {
    pages: site.pages.length,
    out: project.out,
    outputs: outputs ?? NO_OUTPUTS,
    ...(outputs ? {} : { isRefused: true }),
    findings: [...findings, ...(proof?.findings() ?? [])].sort(compareDiagnostics),
    notes: [...loaded.notes, ...search.notes(), ...(proof && outputs ? [proofNote(proof.summary())] : [])],
    elapsed: clock.elapsed(),
  }
}

const NO_OUTPUTS = { written: 0, unchanged: 0, deleted: 0 }

/** Undefined where the files were not put in place, since the public must not have them. */
async function putInPlace(out: string, files: AsyncIterable<OutputFile>): Promise<BuildResult['outputs'] | undefined> {
  try {
    return await emit(out, files)
  } catch (error) {
    if (error instanceof LeakError) return undefined
    throw error
  }
}

/** The same files, each looked through. Throws a LeakError behind the last, where what is for inside was found: nothing is in place yet. */
async function* searched(files: AsyncIterable<OutputFile>, proof: LeakProof, clock: StageClock): AsyncGenerator<OutputFile> {
  for await (const file of files) {
    const end = clock.begin('proof')
    proof.search(file)
    end()
    yield file
  }
  if (proof.findings().length > 0) throw new LeakError('The site for the public holds what is for inside.')
}

/** The files as they are rendered, with word of how many there are so far, and pauses. */
async function* inTurn(files: AsyncIterable<OutputFile>, onProgress: OnProgress): AsyncGenerator<OutputFile> {
  const pause = createPause()
  let done = 0
  for await (const file of files) {
    yield file
    done += 1
    onProgress({ stage: 'render', done })
    await pause()
  }
  onProgress({ stage: 'emit' })
}

/** The same files; the time that it takes to make them is the rendering's, not that of the writing round it. */
function* measured(files: Iterator<OutputFile>, clock: StageClock): Generator<OutputFile> {
  for (;;) {
    const end = clock.begin('render')
    const next = files.next()
    end()
    if (next.done === true) return
    yield next.value
  }
}

function ignore(): void {
  // Nobody wants to know.
}
