import { defaultConfig } from '../../src/config/parse-config.ts'
import type { Config, MarkdownConfig } from '../../src/model/config.ts'
import type { Page } from '../../src/model/page.ts'
import { fillSlots } from '../../src/model/slots.ts'
import { sourcePath } from '../../src/model/source-path.ts'
import { createCompiler } from '../../src/parse/compile.ts'
import { lineOf } from './finding-lines.ts'

/** What a test may set: how Markdown is read, and the rest of the configuration. */
export interface CompileOptions extends Partial<Omit<Config, 'markdown'>> {
  readonly markdown?: Partial<MarkdownConfig>
  /** Below the content root; `index.md` where a test does not say. */
  readonly path?: string
}

/** A compiled page as a test reads it. */
export interface Compiled {
  readonly page: Page
  /** Its HTML with each slot filled by the address as it was written, without permalinks. */
  readonly html: string
  /** A line for each finding: `3:1 error link/unsafe …`, or without a place. */
  readonly findings: readonly string[]
}

/** The default configuration with what a test sets. */
export function configWith({ markdown, ...rest }: Omit<CompileOptions, 'path'> = {}): Config {
  const config = defaultConfig()
  return { ...config, ...rest, markdown: { ...config.markdown, ...markdown } }
}

/** Compiles a page on its own. Takes Markdown, or the bytes of its file. */
export async function compile(source: string | Uint8Array, { path = 'index.md', ...options }: CompileOptions = {}): Promise<Compiled> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const page = await createCompiler(configWith(options))({ path: sourcePath(path), file: path, bytes })
  return { page, html: htmlOf(page), findings: page.diagnostics.map((finding) => lineOf(finding).replace(`${path}:`, '')) }
}

/** The HTML of a page on its own. */
export async function htmlFrom(source: string, options: CompileOptions = {}): Promise<string> {
  const { html } = await compile(source, options)
  return html
}

/** A page's HTML with its addresses as they were written, and without the permalinks that each heading gets. */
function htmlOf(page: Page): string {
  const addresses = page.slots.map(({ url }) => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
  return fillSlots(page.html, addresses).replace(/<a class="permalink"[^>]*><\/a>/g, '')
}
