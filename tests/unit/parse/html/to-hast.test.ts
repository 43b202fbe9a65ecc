import fc from 'fast-check'
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { gfm } from '../../../../src/dialect/gfm.ts'
import { kramdownFamily } from '../../../../src/dialect/kramdown-family.ts'
import { convertCode } from '../../../../src/parse/html/code.ts'
import { toHast } from '../../../../src/parse/html/to-hast/to-hast.ts'

const PIECES = [
  'words ',
  '**strong** ',
  '*em* ',
  '~~gone~~ ',
  '`code\nover lines` ',
  'spaces  \t \n \t at ends ',
  'a\\\n  break ',
  'break  \n**strong** ',
  '[link](</a b?ä%41%zz&c> "title") ',
  '![image](/i.png "title") ',
  '![](/i.png) ',
  '[label] ',
  '[text][label] ',
  '[Label][] ',
  '![alt][label] ',
  '![alt][none] ',
  '[*text*][none] ',
  '[^1] ',
  '[^2] ',
  '[^ä] ',
  '<b>html</b> ',
  '\n\n# heading\n\n',
  '\n\n## heading\n{: #id .a .b title="x"}\n\n',
  '\n\n> quote\n>\n> quote\n\n',
  '\n\n- a\n- b\n\n',
  '\n\n- a\n\n- b\n  - c\n\n',
  '\n\n7. a\n8. b\n\n',
  '\n\n- [ ] a\n- [x] b\n\n- [x]\n\n',
  '\n\n---\n\n',
  '\n\n| a | b |\n| :- | -: |\n| c |\n| d | e | f |\n\n',
  '\n\n| a |\n| - |\n\n',
  '\n\n<div>\n\n*html*\n\n</div>\n\n',
  '\n\n[label]: /url "title"\n[label]: /other\n\n',
  '\n\n[^1]: note[^2]\n\n    - list\n\n',
  '\n\n[^2]: note\n\n',
  '\n\n[^ä]: note [^1] [^ä]\n\n',
]

describe('a page’s Markdown becomes the HTML that mdast-util-to-hast makes', () => {
  test.each(PIECES)('of %j', (piece) => {
    isSame(piece)
  })

  test('of any pieces in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
        isSame(pieces.join(''))
      }),
      { numRuns: 300 },
    )
  })

  test('of nodes that only plugins know', () => {
    const source = 'text\n\n- item\n'
    const change = (tree: Root): Root => {
      const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }
      const odd = [
        { type: 'mark', value: 'a' },
        { type: 'mark', value: 'a', data: { hName: 'mark', hProperties: { className: ['a'] } } },
        { type: 'mark', value: 'a', data: { hChildren: [{ type: 'text', value: 'b' }] }, position },
        { type: 'box', children: [{ type: 'text', value: 'c' }], data: { hName: 'aside', hProperties: { id: 'd' } } },
        { type: 'text', value: 'e', data: { hName: 'i', hChildren: [] } },
        { type: 'html', value: '<i>', data: { hName: 'b' } },
      ]
      return { ...tree, children: [...tree.children, ...(odd as unknown as Root['children'])] }
    }
    expect(ours(change(parse(source)))).toEqual(theirs(change(parse(source))))
  })

  test('a list of any length in linear time, and a table too', () => {
    const source = `${'- a\n'.repeat(20_000)}\n\n| a |\n| - |\n${'| b |\n'.repeat(20_000)}`
    const [list, , table] = ours(parse(source)).children
    expect(list).toHaveProperty('children.length', 40_001)
    expect(table).toHaveProperty('children.3.children.length', 40_001)
  }, 60_000)
})

function isSame(source: string): void {
  expect(ours(parse(source))).toEqual(theirs(parse(source)))
}

function parse(source: string): Root {
  const processor = unified().use(remarkParse).use(gfm, { autolinks: false }).use(kramdownFamily)
  const file = new VFile(source)
  return processor.runSync(processor.parse(file), file) as Root
}

function ours(tree: Root): HastRoot {
  return toHast({ lang: 'en', dialect: 'gfm', code: convertCode })(tree, new VFile())
}

function theirs(tree: Root): HastRoot {
  const options = {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: 'Footnotes',
    footnoteLabelProperties: { className: ['sr-only'], dataGenerated: 'label' },
    footnoteBackLabel: 'Back to reference',
  }
  return unified().use(remarkRehype, options).runSync(tree)
}
