import fc from 'fast-check'
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Root as MdastRoot } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { gfm } from '../../../../src/dialect/gfm.ts'
import { kramdownFamily } from '../../../../src/dialect/kramdown-family.ts'
import { convertCode } from '../../../../src/parse/html/code.ts'
import { keepingFirstLines } from '../../../../src/parse/html/raw/first-lines.ts'
import { parseRawHtml } from '../../../../src/parse/html/raw/parse-raw-html.ts'
import { toHast } from '../../../../src/parse/html/to-hast/to-hast.ts'
import { writeHtml } from '../../../../src/parse/html/write/write-html.ts'
import { nastyMarkup } from '../../../support/nasty-markup.ts'

const BLOCKS = [
  'words *em* [link](/a) ![image](/b.png)',
  '# heading',
  '- a\n- b\n  - c',
  '1. a\n\n2. b',
  '> quote',
  '| a | b |\n|---|---|\n| c<br>d | [e](/f) |',
  '```\ncode\n```',
  '```\n\ncode\n```',
  '```\n```',
  '~~~mermaid\n\ngraph\n~~~',
  '---',
  '[a [^1] b](/c)\n\n[^1]: note',
  'a<br>b<br/>c',
  'a {: #x .y title="z"}',
  '# b\n{: #b width="007"}',
]

const TAGS = [
  '<!-- comment -->',
  '<!-->',
  '<!-- a -- b -->',
  '<!-- open',
  '<br>',
  '<BR />',
  ...'div p b i a span details summary table tr td ul li dl dd h2 pre code select option button form svg math template textarea script style'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="a" id=b>words</${name}>`]),
  '<a href="/c">',
  '<em><em><em>',
  '<img src="/d.png">',
  '<td>',
  '<body class="a">',
  '</p>',
  '<div class="',
]

describe('authors’ HTML is read as by a parser of the whole page', () => {
  const piece = fc.oneof(fc.constantFrom(...BLOCKS), fc.constantFrom(...TAGS))

  test('among blocks of Markdown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom('\n\n', '\n', ' ')), { maxLength: 9 }), (pieces) => {
        isSame(pieces.flat().join(''))
      }),
      { numRuns: 1000 },
    )
  })

  test('of every kind', () => {
    fc.assert(fc.property(nastyMarkup.map(withoutMarks), isSame), { numRuns: 300 })
  })

  test.each(TAGS)('between two paragraphs: %s', (tag) => {
    isSame(`before [link](/a)\n\n${tag}\n\nafter [link](/a)\n\n- list [link](/b)\n`)
  })

  test('where an element is open round blocks of all kinds', () => {
    for (const tag of TAGS) isSame(`${tag}\n\n${BLOCKS.join('\n\n')}\n`)
  })
})

function isSame(source: string): void {
  const [ours, theirs] = [read(source), read(source)]
  const whole = holdsHtml(theirs.tree) ? keepingFirstLines(theirs.tree, () => raw(theirs.tree, { file: theirs.file }) as Root) : theirs.tree
  const parsed = parseRawHtml()(ours.tree, ours.file)
  expect(written(parsed), source).toBe(written(whole))
  expect(placesOf(parsed), source).toEqual(placesOf(whole))
}

/** What marks slots is no author's: it is taken out of pages before, and out of references by the step itself. */
function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0\uFDD2]|&#(?:x0*fdd[02]|0*6497[68]);?/gi, '')
}

function read(source: string): { readonly tree: Root; readonly file: VFile } {
  const processor = unified().use(remarkParse).use(gfm, { autolinks: false }).use(kramdownFamily)
  const file = new VFile(source)
  const tree = processor.runSync(processor.parse(file), file) as MdastRoot
  return { tree: toHast({ lang: 'en', dialect: 'gfm', code: convertCode })(tree, file), file }
}

function written(tree: Root): string {
  return unified().use(writeHtml).stringify(tree)
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsHtml))
}

/** Where links, images and anchors stand: what is told of a page names them. */
function placesOf(tree: Root): readonly unknown[] {
  return elementsIn(tree)
    .filter(({ tagName, properties }) => tagName === 'a' || tagName === 'img' || properties['id'] !== undefined || /^h\d$/.test(tagName))
    .map(({ tagName, position }) => [tagName, position?.start, position?.end])
}

function elementsIn(parent: Root | Element): readonly Element[] {
  return parent.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))
}
