import type { ComponentForms } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { Page, SourceFile } from '../model/page.ts'
import { createCompiler } from '../parse/compile.ts'
import type { ParseMemo } from './parse-memo.ts'
import { createPause } from './pause.ts'
import type { OnProgress } from './stages.ts'

/**
 * Compiles source files one after the other, in their order. An error of the compiler's own is given the file's name. What `memo` has
 * is not compiled again, and what it has not is put there. `includes`: the files that pages can take in.
 */
export async function parseAll(
  config: Config,
  files: readonly SourceFile[],
  onProgress: OnProgress,
  memo?: ParseMemo,
  components?: ComponentForms,
  includes: readonly SourceFile[] = [],
): Promise<readonly Page[]> {
  const compile = createCompiler(config, components, includes)
  const pause = createPause()
  const pages: Page[] = []
  for (const file of files) {
    const page = memo?.pageOf(file, includes) ?? (await compile(file).catch((error: unknown) => failed(file, error)))
    memo?.keep(file, page, includes)
    pages.push(page)
    onProgress({ stage: 'parse', done: pages.length, total: files.length })
    await pause()
  }
  return pages
}

function failed(file: SourceFile, error: unknown): never {
  throw new Error(`${file.file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
}
