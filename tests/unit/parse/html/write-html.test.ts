import fc from 'fast-check'
import type { ElementContent, Properties, Root } from 'hast'
import { html, svg } from 'property-information'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '../../../../src/parse/html/write/write-html.ts'

const ELEMENTS = 'p a div br BR img script style template svg foreignObject title path desc textarea pre math'.split(' ')
const PROPERTIES = [
  ...new Set([...Object.keys(html.property), ...Object.keys(svg.property)]),
  ...['dataFoo', 'data-foo', 'ariaLabel', 'odd', 'o"d<d>', 'xLinkHref', 'onclick', 'CLASS', 'class'],
]

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...Array.from('<>&"\'`-!\0 \n/=;a日🚀\u00a0')), fc.string({ minLength: 1, maxLength: 1 })),
})

const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  text,
  fc.constantFrom('', ' ', 'hidden', 'download', 'disabled', true, false, null, undefined, 0, 1, -1.5, NaN),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
)

const properties = fc.dictionary(fc.constantFrom(...PROPERTIES), value, { maxKeys: 4 })

const { node } = fc.letrec<{ node: ElementContent; leaf: ElementContent; element: ElementContent }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('element')),
  leaf: fc.record({ type: fc.constantFrom('text' as const, 'comment' as const, 'raw' as const), value: text }),
  element: fc
    .record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...ELEMENTS),
      properties,
      children: fc.array(tie('node'), { maxLength: 3 }),
    })
    .map((element) =>
      element.tagName === 'template' ? { ...element, children: [], content: { type: 'root', children: element.children } } : element,
    ),
}))

describe('a tree is written letter for letter as hast-util-to-html writes it', () => {
  test('whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (children) => {
        isSame({ type: 'root', children })
      }),
      { numRuns: 1000 },
    )
  })

  test.each(PROPERTIES)('with the attribute %s of every kind', (property) => {
    const values = ['', 'a', 'a "b"', property, property.toLowerCase(), true, false, 0, 7, NaN, [], ['a'], ['a', ''], ['', 'a'], ['a', 1]]
    for (const tagName of ['p', 'svg'])
      isSame({ type: 'root', children: values.map((one) => ({ type: 'element', tagName, properties: { [property]: one }, children: [] })) })
  })

  test.each([
    'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr menuitem'.split(' '),
  ])('with elements that have no end, and with content where there is none: %s …', (...names) => {
    const content: ElementContent[] = [{ type: 'text', value: 'a' }]
    const elements = names.flatMap((tagName) =>
      [[], content].map((children) => ({ type: 'element' as const, tagName, properties: {}, children })),
    )
    isSame({
      type: 'root',
      children: [{ type: 'doctype' }, ...elements, { type: 'element', tagName: 'svg', properties: {}, children: elements }],
    })
  })

  test.each(['>', '->', '<!--', '-->', '--!>', '<!-', 'a-->b<!--c', '<!-->', '--!>-->'])('with the comment %s', (comment) => {
    isSame({ type: 'root', children: [{ type: 'comment', value: comment }] })
  })
})

function isSame(tree: Root): void {
  expect(unified().use(writeHtml).stringify(tree)).toBe(unified().use(rehypeStringify).stringify(tree))
}
