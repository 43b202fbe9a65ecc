import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig } from '../../src/config/parse-config.ts'
import type { Page } from '../../src/model/page.ts'
import { sourcePath } from '../../src/model/source-path.ts'
import { createCompiler } from '../../src/parse/compile.ts'

/** The folder of a real handbook and of kramdown's own output for it; it is not part of this repository. */
const CORPUS = process.env['HANDBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpora/gitlab-handbook', import.meta.url))
const HERE = existsSync(join(CORPUS, 'content')) && existsSync(join(CORPUS, 'kramdown.jsonl.gz'))

describe('a real handbook of 1,487 pages', () => {
  const pages = new Map<string, Page>()

  beforeAll(async () => {
    if (!HERE) return
    const config = defaultConfig()
    const compile = createCompiler({ ...config, markdown: { ...config.markdown, autolinks: false, html: 'trusted' } })
    const files = readdirSync(join(CORPUS, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    for (const file of files) {
      pages.set(
        file.replace(/\.md$/, ''),
        await compile({ path: sourcePath(file), file, bytes: readFileSync(join(CORPUS, 'content', file)) }),
      )
    }
  }, 600_000)

  test('is compiled whole, each slot between two pieces of HTML', (context) => {
    context.skip(!HERE, `there is no handbook at ${CORPUS}: set HANDBOOK_CORPUS`)
    expect(pages.size).toBe(1487)
    const faulty = [...pages].filter(
      ([, page]) => page.html.length !== page.slots.length + 1 || page.diagnostics.some(({ rule }) => rule === 'source/crash'),
    )
    expect(faulty).toEqual([])
  })

  test('has the heading ids that kramdown gives it, on 98 of 100 pages', (context) => {
    context.skip(!HERE, `there is no handbook at ${CORPUS}: set HANDBOOK_CORPUS`)
    const lines = gunzipSync(readFileSync(join(CORPUS, 'kramdown.jsonl.gz')))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
    const equal = lines.filter((line) => {
      const { path, html } = JSON.parse(line) as { readonly path: string; readonly html: string }
      const ids = pages.get(path)?.headings.map(({ id }) => id)
      return JSON.stringify(ids) === JSON.stringify(headingIds(parseFragment(html)))
    })
    expect(lines.length).toBe(1487)
    expect(equal.length / lines.length).toBeGreaterThanOrEqual(0.98)
  })
})

function headingIds(node: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return node.childNodes.flatMap((child) => {
    if (!defaultTreeAdapter.isElementNode(child)) return []
    if (/^h[1-6]$/.test(child.tagName)) return [child.attrs.find(({ name }) => name === 'id')?.value ?? '']
    return headingIds('content' in child ? child.content : child)
  })
}
