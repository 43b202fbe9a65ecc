import type { ComponentForms } from '../model/component.ts'
import type { CompileConfig } from '../model/config.ts'
import type { Page, SourceFile } from '../model/page.ts'
import { createCompiler } from '../parse/compile.ts'
import { loadNativeParser } from '../workers/load-native-parser.ts'

/** Compiles one source file to its page. */
export type CompilePage = (file: SourceFile) => Promise<Page>

/** Opens a compiler for the pages of a site; `includes`: the files that pages can take in. Throws a UsageError where the parser that the configuration names is not there. */
export async function openCompiler(
  config: CompileConfig,
  components?: ComponentForms,
  includes?: readonly SourceFile[],
): Promise<CompilePage> {
  return createCompiler(config, components, includes, await loadNativeParser(config.markdown))
}
