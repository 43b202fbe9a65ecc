import type { ComponentForms } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import type { Page, SourceFile } from '../model/page.ts'
import { createCompiler } from '../parse/compile.ts'

/** Compiles one source file to its page. */
export type CompilePage = (file: SourceFile) => Promise<Page>

/** Opens a compiler for the pages of a site; `includes`: the files that pages can take in. */
export function openCompiler(config: Config, components?: ComponentForms, includes?: readonly SourceFile[]): Promise<CompilePage> {
  return Promise.resolve(createCompiler(config, components, includes))
}
