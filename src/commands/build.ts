import { emit, type EmitResult } from '../emit/emit.ts'
import { NotLeftError } from '../emit/left-files.ts'
import type { CreateStagehand } from '../emit/stagehand.ts'
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'
import { digestOf } from '../report/build-digest.ts'
import { renderSite } from '../render/render-site.ts'
import { linkingOf } from '../render/view/linked-from.ts'
import { cacheFolderIfAny } from './cache-folder.ts'
import { withCachedPages, type CachedPages } from './cached-pages.ts'
import { changedPages } from './changed-pages.ts'
import { judgeAll } from './judge-all.ts'
import { LeakError, proveNoLeaks, type LeakProof } from './leak-proof.ts'
import { proofNote } from './leak-proof-note.ts'
import { loadSite, type LoadOptions } from './load-site.ts'
import { createPause } from './pause.ts'
import { buildAsked, type KeptBuild } from './runs/build-asked.ts'
import type { Surveyor } from './runs/surveyor.ts'
import { leftFiles, type LeftFiles } from './runs/left-files.ts'
import { watchRun, type MadeSite } from './runs/watched-run.ts'
import { lookAtWritten } from './runs/written-site.ts'
import { beginSearch } from './search-build.ts'
import { createStageClock, type Elapsed, type OnProgress, type StageClock } from './stages.ts'
import { stagehandFor } from './threads.ts'

/** What to build; what is left out, the configuration or the defaults say. */
export interface BuildOptions extends LoadOptions {
  /** A git ref or a folder of Markdown: the site gets a page with what was changed since. */
  readonly base?: string
  /** False: pages are compiled anew, whatever earlier runs know of them. */
  readonly cachePages?: boolean
  readonly onProgress?: OnProgress
  /** Who looked at the last build before this one was begun. */
  readonly surveyor?: Surveyor
}

/** What a build did. */
export interface BuildResult {
  /** How many pages the site has. */
  readonly pages: number
  /** How many of them were compiled; of the others, what earlier runs have kept was used. */
  readonly parsed: number
  /** How many files of the output were made, whether or not they came out as they were; copies are not counted. */
  readonly rendered: number
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
export function build(options: BuildOptions): Promise<BuildResult> {
  return withCachedPages(options.cachePages !== false, async (pages) => {
    try {
      return await buildWith(pages, options, true)
    } catch (error) {
      // Another build, or somebody's next edit, came in between: then nothing is taken as it stands.
      if (!(error instanceof NotLeftError)) throw error
      return buildWith(pages, options, false)
    }
  })
}

/** `mayLeave`: files of the site may be left as they stand, where nothing that they are made of was changed. */
async function buildWith(
  pages: CachedPages,
  { onProgress: tell = ignore, surveyor, ...options }: BuildOptions,
  mayLeave: boolean,
): Promise<BuildResult> {
  const work = { parsed: 0, rendered: 0 }
  const onProgress: OnProgress = (progress) => {
    if (progress.stage === 'parse' && progress.done !== undefined) work.parsed += 1
    tell(progress)
  }
  const clock = createStageClock(onProgress)
  const watch =
    options.base === undefined && options.cachePages !== false
      ? watchRun('build', buildAsked(options), undefined, mayLeave ? surveyor : undefined)
      : undefined
  const loaded = await loadSite({ ...options, pages, ...(watch && { watch }) }, clock, onProgress)
  const { project, layouts, site } = loaded
  const known = watch?.standingSite(site)
  // Each file of a public site is searched for what is for inside, so there all are made.
  const standing = mayLeave && site.config.audience === 'internal' ? known : undefined
  const findings = await clock.run('check', () => judgeAll(loaded, standing))
  const proof = site.config.audience === 'public' ? await clock.run('proof', () => proveNoLeaks(loaded)) : undefined
  const { base } = options
  const changed = base === undefined ? undefined : await clock.run('base', () => changedPages(base, loaded))
  const lists: string[] = []
  const linking = standing?.linking ?? linkingOf(site)
  const left = standing && leftFiles(standing, project.root)
  const search = beginSearch(site, cacheFolderIfAny(project, options.cache), clock)
  const rendered = search.withIndex(
    measured(renderSite(search.site, layouts, { changed, left, linking, onList: (path) => lists.push(path) }), clock, work),
  )
  const files = inTurn(proof ? searched(rendered, proof, clock) : rendered, onProgress)
  const end = clock.begin('emit')
  const writtenAnew = left ? 0 : site.pages.length
  const outputs = await putInPlace(project.out, files, left?.files, stagehandFor(writtenAnew, options.threads)).finally(() => {
    search.stop()
    end()
  })
  const found = [...findings, ...(proof?.findings() ?? [])].sort(compareDiagnostics)
  const result = {
    pages: site.pages.length,
    out: project.out,
    ...(outputs ? {} : { isRefused: true }),
    notes: [...loaded.notes, ...pages.notes(), ...search.notes(), ...(proof && outputs ? [proofNote(proof.summary())] : [])],
  }
  // What failed this time may not fail the next.
  const isToKeep = outputs !== undefined && pages.notes().length + search.notes().length === 0
  if (isToKeep) {
    const kept: KeptBuild = { ...result, digest: digestOf(found), files: outputs.files.length }
    const look: MadeSite['look'] = (seen) =>
      lookAtWritten(project.out, outputs.files, standing && { files: standing.files, surveyor: seen })
    const isSure = watch?.keep(kept, found, { look, lists, linking })
    if (standing && isSure === false) throw new NotLeftError('Something was changed while the site was made.')
  }
  const { written, unchanged, deleted } = outputs ?? NO_OUTPUTS
  return { ...result, ...work, findings: found, outputs: { written, unchanged, deleted }, elapsed: clock.elapsed() }
}

const NO_OUTPUTS: EmitResult = { written: 0, unchanged: 0, deleted: 0, files: [] }

/** Undefined where the files were not put in place, since the public must not have them. */
async function putInPlace(
  out: string,
  files: AsyncIterable<OutputFile>,
  left: LeftFiles['files'] | undefined,
  createHand: CreateStagehand,
): Promise<EmitResult | undefined> {
  try {
    return await emit(out, files, left, createHand)
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
function* measured(files: Iterator<OutputFile>, clock: StageClock, work: { rendered: number }): Generator<OutputFile> {
  for (;;) {
    const end = clock.begin('render')
    const next = files.next()
    end()
    if (next.done === true) return
    if ('content' in next.value) work.rendered += 1
    yield next.value
  }
}

function ignore(): void {
  // Nobody wants to know.
}
