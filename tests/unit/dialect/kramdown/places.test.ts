import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { misplacedNodes } from '../../../oracle/misplaced-nodes.mjs'
import { readKramdown } from '../../../support/kramdown.ts'
import type { Node, Parent } from 'unist'

/** Type of each node with the source between its places. */
function slices(text: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (node.position && node.type !== 'root')
      found.push(`${node.type} ${JSON.stringify(text.slice(node.position.start.offset, node.position.end.offset))}`)
    if ('children' in node) (node as Parent).children.forEach(visit)
  }
  visit(readKramdown(text).tree)
  return found
}

test('a node in lists and quotes has the place that it has in the file', () => {
  expect(slices('> - a [b](c)\n>   d *e*\n\nf')).toEqual([
    'blockquote "> - a [b](c)\\n>   d *e*"',
    'list "- a [b](c)\\n>   d *e*"',
    'listItem "- a [b](c)\\n>   d *e*"',
    'paragraph "a [b](c)\\n>   d *e*"',
    'text "a "',
    'link "[b](c)"',
    'text "b"',
    'text "\\n>   d "',
    'emphasis "*e*"',
    'text "e"',
    'paragraph "f"',
    'text "f"',
  ])
})

test('an item of a list that is nested without indentation begins at its marker', () => {
  expect(slices('- a\n    - b\n3. c').filter((slice) => slice.startsWith('listItem'))).toEqual([
    'listItem "- a\\n    - b\\n3. c"',
    'listItem "  - b\\n3. c"',
    'listItem "3. c"',
  ])
})

test('line ends of all kinds count as one line each', () => {
  const { tree } = readKramdown('a\r\nb *c*\r\rd')
  expect(tree.children.map(({ position }) => [position?.start, position?.end])).toEqual([
    [
      { line: 1, column: 1, offset: 0 },
      { line: 2, column: 6, offset: 8 },
    ],
    [
      { line: 4, column: 1, offset: 10 },
      { line: 4, column: 2, offset: 11 },
    ],
  ])
})

test('attribute lists belong to the place of the span they stand behind', () => {
  expect(slices('[a](b){: .c} d')).toEqual(['paragraph "[a](b){: .c} d"', 'link "[a](b){: .c}"', 'text "a"', 'text " d"'])
})

test('warnings have a place', () => {
  expect(readKramdown('> a [b][c]\n> </i> d{:.x}').messages).toEqual([
    '1:8-1:11 undefined-link: No link definition has the label “c”',
    '2:3-2:7 stray-end-tag: </i> closes nothing here',
    '2:9-2:14 stray-attribute-list: This attribute list stands behind text: it must touch a link, an image or the like',
  ])
})

test('on documents made by a grammar, lines and columns are those of the offsets', () => {
  const file = new URL('../../../data/kramdown/pairs.jsonl.gz', import.meta.url)
  for (const line of gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(0, 1000)) {
    const { text } = z.object({ text: z.string() }).parse(JSON.parse(line))
    for (const { kind, isRight, slice } of misplacedNodes(readKramdown(text).tree, text)) {
      if (kind === 'point' && !isRight) expect({ text, slice }).toBe('a right place')
    }
  }
})
