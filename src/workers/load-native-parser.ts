import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { MarkdownConfig } from '../model/config.ts'
import { UsageError } from '../model/errors.ts'
import type { NativeParser } from '../parse/front-end/native-parser.ts'

/**
 * Loads the native parser of Markdown; undefined where the configuration does not want it, or leaves it to us and there is no program for this
 * machine. Throws a UsageError where the configuration asks for it in vain.
 */
export async function loadNativeParser({ parser }: MarkdownConfig): Promise<NativeParser | undefined> {
  if (parser === 'remark') return undefined
  try {
    // The package's own entry loads all of its tools round the program, which takes seven times as long as the program.
    const require = createRequire(import.meta.url)
    const entry = pathToFileURL(require.resolve('satteri'))
    return (await import(new URL('../index.js', entry).href)) as NativeParser
  } catch (error) {
    if (parser === 'auto') return undefined
    throw new UsageError(missing(error))
  }
}

function missing(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return (
    `markdown.parser is 'satteri', and its program for ${process.platform} on ${process.arch} cannot be loaded: ${reason} ` +
    `Install the packages anew with optional dependencies (npm install --include=optional), or write markdown.parser: 'auto', which reads with remark where there is none.`
  )
}
