import type { ProjectOptions } from '../config/load-project.ts'
import { emit } from '../emit/emit.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'
import { runRules } from '../check/run-rules.ts'
import { renderSite } from '../render/render-site.ts'
import { gatherFacts } from './gather-facts.ts'
import { loadSite } from './load-site.ts'
import { createPause } from './pause.ts'
import { createStageClock, type Elapsed, type OnProgress, type StageClock } from './stages.ts'

/** What to build; what is left out, the configuration or the defaults say. */
export interface BuildOptions extends ProjectOptions {
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
  readonly findings: readonly Diagnostic[]
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
  const files = inTurn(measured(renderSite(site, layouts), clock), onProgress)
  const end = clock.begin('emit')
  const outputs = await emit(project.out, files).finally(end)
  return { pages: site.pages.length, out: project.out, outputs, findings, elapsed: clock.elapsed() }
}

/** The files as they are rendered, with word of how many there are so far, and pauses. */
async function* inTurn(files: Iterable<OutputFile>, onProgress: OnProgress): AsyncGenerator<OutputFile> {
  const pause = createPause()
  let done = 0
  for (const file of files) {
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
