import { expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

const TABLE = '| a |\n| - |\n| b |\n'

/** The names of the regions in which a page's tables scroll. */
async function namesOf(source: string): Promise<readonly string[]> {
  const html = await htmlFrom(source)
  return [...html.matchAll(/<div class="table-scroll"[^>]* aria-label="([^"]*)"/g)].map(([, name = '']) => name)
}

test('a table is named by its caption, and one without by its number', async () => {
  const captioned = '<table><caption>Who <em>owns</em>\n what</caption><tr><td>a</td></tr></table>'
  expect(await namesOf(`${TABLE}\n${captioned}\n\n${TABLE}`)).toEqual(['Table 1', 'Who owns what', 'Table 3'])
})

test('a caption without words names nothing', async () => {
  expect(await namesOf('<table><caption> </caption><tr><td>a</td></tr></table>')).toEqual(['Table 1'])
})

test('the words of a caption, of a list in a list and of a block in a cell do not run into those beside them', async () => {
  const { page } = await compile(
    '- a\n  - b\n\n<table><caption>c</caption><tr><th>d<div>e</div></th></tr></table>\n\n<dl><dt>f</dt><dd>g<p>h</p></dd></dl>\n',
  )
  expect(page.text).toEqual([{ id: '', text: 'a b c d e f g h' }])
})
