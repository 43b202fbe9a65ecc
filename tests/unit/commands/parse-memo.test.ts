import { expect, test } from 'vitest'
import { parseAll } from '../../../src/commands/parse-all.ts'
import { createParseMemo } from '../../../src/commands/parse-memo.ts'
import type { SourceFile } from '../../../src/model/page.ts'
import { sourcePath } from '../../../src/model/source-path.ts'
import { configWith } from '../../support/compile.ts'

function source(file: string, text: string, path = file): SourceFile {
  return { path: sourcePath(path), file, bytes: new TextEncoder().encode(text) }
}

const COMPILING = { config: configWith(), forms: new Map(), includes: [] }

function ignore(): void {
  // Nothing is shown.
}

test('a page is compiled once for each path and text', async () => {
  const memo = createParseMemo()
  const [first] = await parseAll([source('content/a.md', '# A\n', 'a.md')], COMPILING, { memo }, ignore)
  const others = [
    source('content/a.md', '# A\n', 'a.md'),
    source('content/a.md', '# A\r\n', 'a.md'),
    source('content/a.md', '# B\n', 'a.md'),
    source('content/a.md', '# A\n', 'content/a.md'),
    source('a.md', '# A\n'),
  ]
  const pages = await Promise.all(others.map(async (other) => (await parseAll([other], COMPILING, { memo }, ignore))[0]))
  expect(pages.map((page) => page === first)).toEqual([true, true, false, false, false])
  expect(pages.map((page) => page?.title)).toEqual(['A', 'A', 'B', 'A', 'A'])
})

test('without a memo, each is compiled anew', async () => {
  const [one, another] = await parseAll([source('a.md', '# A\n'), source('a.md', '# A\n')], COMPILING, {}, ignore)
  expect(one === another).toBe(false)
  expect(one).toEqual(another)
})
