import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { htmlFrom } from '../../support/compile.ts'
import { elementsOf, type HtmlElement } from '../../support/elements.ts'

interface Pair {
  readonly name: string
  readonly source: string
  /** What kramdown 2.4.0 with kramdown-parser-gfm 1.1.0 makes of the source: `input: GFM`, `hard_wrap: false`, no highlighter. */
  readonly kramdown: string
}

const PAIRS = JSON.parse(readFileSync(new URL('kramdown-pairs.json', import.meta.url), 'utf8')) as readonly Pair[]

/** Each element with an id or a class, as a selector, in the order of the page. */
function marksIn(html: string): readonly string[] {
  return elementsOf(html)
    .filter(({ attributes }) => attributes['data-generated'] === undefined)
    .map(({ name, attributes: { id = '', class: classes = '' } }) => ({
      name,
      id: id && `#${id}`,
      classes: classes.replace(/(^|\s+)/g, '.'),
    }))
    .filter(({ id, classes }) => id !== '' || classes !== '.')
    .map(({ name, id, classes }) => `${name}${id}${classes === '.' ? '' : classes}`)
}

/** The entries of the contents list, each with those above it. */
function contentsIn(html: string): readonly string[] {
  const list = elementsOf(html).find(isContents)
  return list ? entriesOf(list, '') : []
}

/** The entries of a contents list have its id in front of their own. */
function isContents({ attributes, children }: HtmlElement): boolean {
  const entry = children[0]?.children[0]?.attributes['id']
  return attributes['id'] !== undefined && (entry?.startsWith(`${attributes['id']}-`) ?? false)
}

function entriesOf(list: HtmlElement, above: string): readonly string[] {
  return list.children.flatMap(({ children }) => {
    const [link, nested] = children
    const entry = `${above} › ${link?.attributes['href'] ?? ''} ${link?.inner.replace(/<!--.*?-->/g, '') ?? ''}`
    return [entry, ...(nested ? entriesOf(nested, entry) : [])]
  })
}

describe('ids, classes and contents are those that kramdown gives', () => {
  test.each(PAIRS)('of $name', async ({ source, kramdown }) => {
    const html = await htmlFrom(source)
    expect(marksIn(html)).toEqual(marksIn(kramdown))
    expect(marksIn(html).length).toBeGreaterThan(0)
    expect(contentsIn(html)).toEqual(contentsIn(kramdown))
    expect(contentsIn(html).length > 0).toBe(source.includes('{:toc'))
  })
})
