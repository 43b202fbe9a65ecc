import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { openSearchFiles } from '../../src/commands/search-reader.ts'
import { makeSearchIndex } from '../../src/commands/search-index.ts'
import { loadSite } from '../../src/commands/load-site.ts'
import { createStageClock } from '../../src/commands/stages.ts'

/** The content of a real handbook; it is not part of this repository. */
const CORPUS = join(
  process.env['HANDBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpora/gitlab-handbook', import.meta.url)),
  'content',
)
const WHY_SKIPPED = `there is no handbook at ${CORPUS}: name its folder in HANDBOOK_CORPUS`

/** Of thirty. */
const WANTED = 27

interface Row {
  readonly query: string
  readonly page: string
}

test('finds what readers of a real handbook look for among the first three', { timeout: 600_000 }, async (context) => {
  context.skip(!existsSync(CORPUS), WHY_SKIPPED)
  const rows = parse(readFileSync(join(import.meta.dirname, 'search-corpus-queries.yaml'), 'utf8')) as readonly Row[]
  const root = mkdtempSync(join(tmpdir(), 'handbook-corpus-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  symlinkSync(CORPUS, join(root, 'content'))
  const quiet = (): void => undefined
  const { site } = await loadSite({ root }, createStageClock(quiet), quiet)
  const { files, note } = await makeSearchIndex(site, join(root, 'cache'))
  expect(note).toBeUndefined()
  const { search, close } = await openSearchFiles(files)
  onTestFinished(close)
  const missed: string[] = []
  for (const { query, page } of rows) {
    const { pages } = await search.find({ words: query, lang: 'en', today: site.today })
    const first = await Promise.all(pages.slice(0, 3).map(async ({ load }) => (await load()).url))
    if (!first.includes(page)) missed.push(`${query}: ${page}, not ${first.join(', ')}`)
  }
  expect(rows).toHaveLength(30)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(rows.length - WANTED)
})
