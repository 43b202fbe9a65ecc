import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../src/model/page.ts'
import { sourcePath } from '../../src/model/source-path.ts'
import { createCompiler } from '../../src/parse/compile.ts'
import { configWith } from '../support/compile.ts'
import { readPageFacts, type PageFacts } from '../support/page-facts.ts'

/** The folder of a real handbook and of kramdown's own output for it; it is not part of this repository. */
const CORPUS = process.env['HANDBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpora/gitlab-handbook', import.meta.url))
const IS_HERE = existsSync(join(CORPUS, 'content')) && existsSync(join(CORPUS, 'kramdown.jsonl.gz'))

const WHY_SKIPPED = `there is no handbook at ${CORPUS}: name its folder in HANDBOOK_CORPUS`

/** As kramdown reads pages: authors' HTML kept whole, and no links of addresses in text. */
const OPTIONS = { markdown: { autolinks: false, html: 'trusted' } } as const

describe('a real handbook of 1,487 pages', () => {
  const pages = new Map<string, Page>()

  beforeAll(async () => {
    if (!IS_HERE) return
    const compile = createCompiler(configWith(OPTIONS))
    const files = readdirSync(join(CORPUS, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    for (const file of files) {
      const bytes = readFileSync(join(CORPUS, 'content', file))
      pages.set(file.replace(/\.md$/, ''), await compile({ path: sourcePath(file), file, bytes }))
    }
  }, 600_000)

  test('is compiled whole, each slot between two pieces of HTML', (context) => {
    context.skip(!IS_HERE, WHY_SKIPPED)
    expect(pages.size).toBe(1487)
    const faulty = [...pages].filter(
      ([, page]) => page.html.length !== page.slots.length + 1 || page.diagnostics.some(({ rule }) => rule === 'source/crash'),
    )
    expect(faulty).toEqual([])
  })

  test('has the headings, ids and contents that kramdown gives it', { timeout: 600_000 }, (context) => {
    context.skip(!IS_HERE, WHY_SKIPPED)
    const equal = { headings: 0, ids: 0, contents: 0 } satisfies Record<keyof PageFacts, number>
    const lines = gunzipSync(readFileSync(join(CORPUS, 'kramdown.jsonl.gz')))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
    expect(lines.length).toBe(1487)
    for (const line of lines) {
      const { path, html } = JSON.parse(line) as { readonly path: string; readonly html: string }
      const [theirs, ours] = [readPageFacts(html), readPageFacts(pages.get(path)?.html.join('') ?? '')]
      for (const fact of ['headings', 'ids', 'contents'] as const) {
        if (theirs[fact].length === ours[fact].length && theirs[fact].every((entry, index) => entry === ours[fact][index])) equal[fact] += 1
      }
    }
    const shares = Object.entries(equal).map(([fact, count]) => ({ fact, share: count / lines.length }))
    expect(shares).toEqual([
      { fact: 'headings', share: atLeast(0.985) },
      { fact: 'ids', share: atLeast(0.98) },
      { fact: 'contents', share: atLeast(0.98) },
    ])
  })
})

function atLeast(share: number): number {
  return expect.toSatisfy((measured: number) => measured >= share, `is at least ${String(share)}`) as number
}
