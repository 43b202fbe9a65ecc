import { compileConfig } from '../model/config.ts'
import type { Page, SourceFile } from '../model/page.ts'
import { isCrashed } from '../parse/crashed.ts'
import type { CompileJob } from '../workers/compile-messages.ts'
import { compileInThreads } from '../workers/compile-threads.ts'
import type { Compiling, KnownPages } from './cached-pages.ts'
import { openCompiler, type CompilePage } from './page-compiler.ts'
import type { ParseMemo } from './parse-memo.ts'
import { createPause } from './pause.ts'
import type { OnProgress } from './stages.ts'
import { threadsFor } from './threads.ts'

/** What is known already of some sources, and who helps with the others. */
export interface Known {
  /** From this run: what it has is not compiled again, and what it has not is put there. */
  readonly memo?: ParseMemo | undefined
  /** From earlier runs, likewise. */
  readonly pages?: KnownPages | undefined
  /** How many threads help; where nobody says, as many as the work is worth. */
  readonly threads?: number | undefined
}

/** Compiles source files; gives their pages in the same order. An error of the compiler's own is given the file's name. */
export async function parseAll(
  files: readonly SourceFile[],
  compiling: Compiling,
  { memo, pages: known, threads }: Known,
  onProgress: OnProgress,
): Promise<readonly Page[]> {
  const { config, forms, includes } = compiling
  const found = known?.cache.find(known.keys) ?? []
  const pages = files.map((file, index) => memo?.pageOf(file, includes) ?? found[index])
  const jobs = files.flatMap((source, index): readonly CompileJob[] => (pages[index] ? [] : [{ index, source }]))
  const pause = createPause()
  let done = files.length - jobs.length
  let compile: CompilePage | undefined

  function put(index: number, page: Page): void {
    pages[index] = page
    done += 1
    onProgress({ stage: 'parse', done, total: files.length })
  }

  async function here({ index, source }: CompileJob): Promise<void> {
    compile ??= await openCompiler(config, forms, includes)
    const page = await compile(source).catch((error: unknown) => failed(source, error))
    const key = isCrashed(page) ? undefined : known?.keys[index]
    put(index, key === undefined || !known ? page : known.cache.keep(key, page))
    await pause()
  }

  await compileInThreads(jobs, {
    threads: known ? threadsFor(jobs, threads) : 0,
    start: { config: compileConfig(config), forms: [...forms], includes },
    here,
    onRecord: (index, record) => {
      if (known) put(index, known.cache.keepRecord(known.keys[index] ?? '', record))
    },
  })
  known?.cache.settle()
  const whole = pages.flatMap((page) => page ?? [])
  for (const [index, file] of files.entries()) {
    const page = whole[index]
    if (page) memo?.keep(file, page, includes)
  }
  return whole
}

function failed(file: SourceFile, error: unknown): never {
  throw new Error(`${file.file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
}
