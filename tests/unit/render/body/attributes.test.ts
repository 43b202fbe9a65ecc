import type { Element, Properties } from 'hast'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { route } from '../../../../src/model/route.ts'
import type { Target } from '../../../../src/model/site.ts'
import { SLOT_MARK } from '../../../../src/model/slots.ts'
import { bodyOf } from '../../../support/render.tsx'
import { createSite, link } from '../../../support/site.ts'

const MISSING: Target = { kind: 'missing', reason: 'page', path: '', scope: 'relative' }
const IMAGE: Target = {
  kind: 'asset',
  asset: { route: route('/i.png'), source: '/p/i.png', file: 'i.png', size: 1, dimensions: { width: 640, height: 480 } },
  fragment: '',
  query: '',
  remarks: [],
}

/** The body of a page whose HTML has a slot at each `|`. */
function fill(html: string, kind: 'link' | 'image' | 'media', target: Target): string {
  const pieces = html.split('|')
  const slots = pieces.slice(1).map(() => link('x', kind))
  return bodyOf(createSite({ pages: [{ route: '/', html: pieces, slots, targets: () => slots.map(() => target) }] }), '/')
}

describe('a link that leads nowhere', () => {
  test.each([
    ['<p><a href="|">x</a></p>', '<p><a href="x" class="broken-link">x</a></p>'],
    ['<a class="big" href="|">x</a>', '<a class="broken-link big" href="x">x</a>'],
    ['<a href="|" class="big" id="i">x</a>', '<a href="x" class="broken-link big" id="i">x</a>'],
    ['<a class="" href="|">x</a>', '<a class="broken-link " href="x">x</a>'],
    ['<a title="a > b <c class=" download href="|">x</a>', '<a title="a > b <c class=" download href="x" class="broken-link">x</a>'],
    ['<a data-class="no" href="|" title="x class=">x</a>', '<a data-class="no" href="x" class="broken-link" title="x class=">x</a>'],
    ['<a href="|">x</a> <a class="b" href="|">y</a>', '<a href="x" class="broken-link">x</a> <a class="broken-link b" href="x">y</a>'],
    ['<map><area href="|" shape="rect"></map>', '<map><area href="x" class="broken-link" shape="rect"></map>'],
  ])('gets a class beside its own: %s', (html, filled) => {
    expect(fill(html, 'link', MISSING)).toBe(filled)
  })

  test('gets it whatever stands round it', () => {
    const text = fc.stringMatching(/^[a-z <>"'=&/]{0,12}$/)
    const attribute = fc.tuple(fc.constantFrom('title', 'id', 'dataClass', 'download', 'rel', 'hidden'), fc.oneof(text, fc.constant(true)))
    const classes = fc.array(fc.constantFrom('a', 'b-c', 'd'), { maxLength: 3 }).map((names): [string, string[]] => ['className', names])
    const attributes = fc.uniqueArray(fc.oneof(attribute, classes), { selector: ([name]) => name, maxLength: 5 })
    fc.assert(
      fc.property(text, attributes, attributes, text, (before, early, late, after) => {
        const properties: Properties = Object.fromEntries<Properties[string]>([...early, ['href', SLOT_MARK], ...late])
        const html = serialize(before, properties, after)
        const expected = linkIn(html)
        const marked = linkIn(fill(html.replaceAll('|', '').replace(SLOT_MARK, '|'), 'link', MISSING))
        expect(marked.class.split(' ')).toEqual(
          expect.arrayContaining(['broken-link', ...expected.class.split(' ').filter((name) => name !== '')]),
        )
        expect({ ...marked, class: '' }).toEqual({ ...expected, class: '', href: 'x' })
      }),
      { numRuns: 500 },
    )
  })

  test('is told from other slots, which get no class', () => {
    expect(fill('<video src="|"></video>', 'media', MISSING)).toBe('<video src="x"></video>')
    expect(fill('<img src="|">', 'image', MISSING)).toBe('<img src="x">')
  })
})

function serialize(before: string, properties: Properties, after: string): string {
  const anchor: Element = { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: 'x' }] }
  const image: Element = { type: 'element', tagName: 'img', properties: { alt: before }, children: [] }
  return unified()
    .use(rehypeStringify)
    .stringify({
      type: 'root',
      children: [{ type: 'text', value: before }, image, anchor, { type: 'text', value: after }],
    })
}

function linkIn(html: string): Record<string, string> & { class: string } {
  const anchor = parseFragment(html).childNodes.find(({ nodeName }) => nodeName === 'a')
  const attributes = anchor && 'attrs' in anchor ? anchor.attrs : []
  return { class: '', ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])) }
}

describe('an image whose size is known', () => {
  test.each([
    ['<p><img src="|" alt="a"></p>', '<p><img src="i.png" width="640" height="480" alt="a"></p>'],
    ['<img alt="a > b" src="|">', '<img alt="a > b" src="i.png" width="640" height="480">'],
    ['<img src="|" width="10" alt="">', '<img src="i.png" width="10" alt="">'],
    ['<img height="10" src="|">', '<img height="10" src="i.png">'],
    ['<img src="|" srcset="|, | 2x" alt="">', '<img src="i.png" width="640" height="480" srcset="i.png, i.png 2x" alt="">'],
    ['<img srcset="|, | 2x" src="|">', '<img srcset="i.png, i.png 2x" src="i.png" width="640" height="480">'],
    ['<img width="1" srcset="|, | 2x" src="|">', '<img width="1" srcset="i.png, i.png 2x" src="i.png">'],
    ['<img src="|" srcset="| 2x" height="5">', '<img src="i.png" srcset="i.png 2x" height="5">'],
    ['<img data-src="|">', '<img data-src="i.png">'],
    ['<input type="image" src="|">', '<input type="image" src="i.png">'],
    ['<img src="|"><img src="|">', '<img src="i.png" width="640" height="480"><img src="i.png" width="640" height="480">'],
  ])('gets it, where its author gave none: %s', (html, filled) => {
    expect(fill(html, 'image', IMAGE)).toBe(filled)
  })
})
