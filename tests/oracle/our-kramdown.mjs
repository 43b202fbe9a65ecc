// Makes HTML with our parser, straight from its source.
import { build } from 'esbuild'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unified } from 'unified'
import { VFile } from 'vfile'

/** The parser and its handlers, bundled from the source. */
export async function loadKramdown() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = mkdtempSync(join(root, 'node_modules/.kramdown-'))
  const outfile = join(folder, 'kramdown.mjs')
  const entry = `export { kramdownParse } from './kramdown-parse.ts'; export { kramdownHandlers } from './handlers.ts'`
  await build({
    stdin: { contents: entry, resolveDir: join(root, 'src/dialect/kramdown'), loader: 'ts' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    outfile,
  })
  const loaded = await import(pathToFileURL(outfile).href)
  rmSync(folder, { recursive: true })
  return loaded
}

/** Our answer to a question that kramdown is asked, options in kramdown's spelling. */
export function answerFrom({ kramdownParse, kramdownHandlers }, text, options = {}) {
  const file = new VFile(text)
  const tree = unified().use(kramdownParse, optionsFrom(options)).parse(file)
  const hast = toHast(tree, { allowDangerousHtml: true, handlers: kramdownHandlers })
  return {
    tree,
    html: toHtml(hast, { allowDangerousHtml: true, closeSelfClosing: true, characterReferences: { useNamedReferences: false } }),
    messages: file.messages,
  }
}

/** kramdown's options in our spelling. */
export function optionsFrom(options) {
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [camel(name), value]))
}
