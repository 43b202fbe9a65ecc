import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ComponentModule, Components } from '../../../../src/model/component.ts'
import { fillSlots } from '../../../../src/model/slots.ts'
import { load, targetText } from '../../../support/load.ts'

const list: ComponentModule = {
  form: 'line',
  attributes: z.strictObject({ of: z.enum(['teams', 'pages']), empty: z.string().optional() }),
  Component: ({ attributes, context }) =>
    attributes['empty'] === undefined ? (
      <section>
        <h2 id="list">The list</h2>
        <p id="first">
          See <a href="/people/">People & more</a> of {context.pages.length} pages
        </p>
      </section>
    ) : null,
}

const card: ComponentModule = {
  form: 'box',
  attributes: z.strictObject({ to: z.string().default('/people/') }),
  Component: ({ label, attributes, children }) => (
    <div class="card">
      <h3 id="card">{label}</h3>
      {children}
      <p>
        <a href={String(attributes['to'])}>More</a>
      </p>
    </div>
  ),
}

const who: ComponentModule = {
  form: 'text',
  attributes: z.strictObject({}),
  Component: ({ label }) => <a href="/people/">Dr {label}</a>,
}

const broken: ComponentModule = {
  form: 'line',
  attributes: z.strictObject({}),
  Component: () => {
    throw new Error('no such row')
  },
}

const late: ComponentModule = {
  form: 'line',
  attributes: z.strictObject({}),
  // A project's own component is not held to the type.
  Component: (() => Promise.resolve(<p>late</p>)) as unknown as ComponentModule['Component'],
}

const pair: ComponentModule = {
  form: 'line',
  attributes: z.strictObject({}),
  Component: () => (
    <p>
      <a href="/elsewhere/">Here</a> and <a href="/elsewhere/">there</a>
    </p>
  ),
}

const components: Components = new Map([
  ['list', list],
  ['card', card],
  ['who', who],
  ['broken', broken],
  ['late', late],
  ['pair', pair],
])

async function home(markdown: string) {
  const { pageAt, findings } = await load({ 'index.md': markdown, 'people.md': '# People\n' }, { components })
  const { page, targets } = pageAt('/')
  const html = fillSlots(
    page.html,
    targets.map((target) => targetText(target)),
  )
  return {
    page,
    findings,
    html: html.replace(/<a class="permalink"[^>]*><\/a>/g, ''),
    targets: targets.map((target) => targetText(target)),
  }
}

describe('what a component makes is part of its page', () => {
  test('its links lead where they say, and stand between those of the author', async () => {
    const { html, targets, page } = await home('# Home\n\n[a](people.md#people)\n\n::list{of=pages}\n\n[b](people.md)\n')
    expect(targets).toEqual(['/people/#people', '/people/', '/people/'])
    expect(page.slots.map(({ text, place }) => [text, place?.line])).toEqual([
      ['a', 3],
      ['People & more', 5],
      ['b', 7],
    ])
    expect(html).toBe(
      '<h1 id="home">Home</h1>\n<p><a href="/people/#people">a</a></p>\n' +
        '<section><h2 id="list">The list</h2><p id="first">See <a href="/people/">People &#x26; more</a> of 2 pages</p></section>' +
        '\n<p><a href="/people/">b</a></p>',
    )
  })

  test('its headings and anchors stand in their order, at the place of the directive', async () => {
    const { page } = await home('# Home\n\n## Before\n\n::list{of=pages}\n\n## After\n')
    expect(page.headings.map(({ text, place }) => `${String(place?.line)} ${text}`)).toEqual([
      '1 Home',
      '3 Before',
      '5 The list',
      '7 After',
    ])
    expect(page.anchors.map(({ id }) => id)).toEqual(['home', 'before', 'list', 'first', 'after'])
  })

  test('its words are in the section that it stands in', async () => {
    const { page } = await home('# Home\n\nAsk :who[Ada] or\n:who[Bo *B*]{}.\n')
    expect(page.text).toEqual([{ id: 'home', text: 'Home Ask Dr Ada or Dr Bo B.' }])
  })

  test('in a heading, its words are the heading’s, and the contents list shows them', async () => {
    const { page, html } = await home('# Home\n\n- TOC\n{:toc}\n\n## Ask :who[Ada]\n')
    expect(page.headings.at(-1)).toMatchObject({ text: 'Ask Dr Ada', id: 'ask-ada' })
    expect(html).toContain('<a href="#ask-ada" id="markdown-toc-ask-ada">Ask Dr Ada</a>')
    expect(html).toContain('<h2 id="ask-ada">Ask <a href="/people/">Dr Ada</a></h2>')
  })

  test('in a link, only its words are shown, since a link holds no other', async () => {
    const { html, targets } = await home('[Ask :who[A<b>]](people.md)\n')
    expect(html).toBe('<p><a href="/people/">Ask Dr A&lt;b></a></p>')
    expect(targets).toEqual(['/people/'])
  })

  test('a link that leads nowhere is told at the directive', async () => {
    const { findings } = await home('Text\n\n:::card[More]{to="/peple/"}\nHello\n:::\n')
    expect(findings).toContain(
      'index.md:3:1  error  link/page  there is no page at /peple/ (the address stands in the data, or in the component’s code; did you mean /people/?)',
    )
  })
})

test('links of one use to the same page that is not there are one finding', async () => {
  const { findings } = await home('# Home\n\n::pair\n\n::pair\n')
  expect(findings.filter((finding) => finding.includes('link/page'))).toEqual([
    'index.md:3:1  error  link/page  there is no page at /elsewhere/ (the address stands in the data, or in the component’s code)',
    'index.md:5:1  error  link/page  there is no page at /elsewhere/ (the address stands in the data, or in the component’s code)',
  ])
})

describe('a box', () => {
  test('stands round what the author wrote, which stays the page’s own', async () => {
    const { html, page, targets } = await home(':::card[Rules]\n## Mine\n\n[x](people.md) ::list\n\n::list{of=teams}\n:::\n\nEnd\n')
    expect(html.replaceAll('\n', '')).toBe(
      '<div class="card"><h3 id="card">Rules</h3><h2 id="mine">Mine</h2><p><a href="/people/">x</a> ::list</p>' +
        '<section><h2 id="list">The list</h2><p id="first">See <a href="/people/">People &#x26; more</a> of 2 pages</p></section>' +
        '<p><a href="/people/">More</a></p></div><p>End</p>',
    )
    expect(page.headings.map(({ text }) => text)).toEqual(['Rules', 'Mine', 'The list'])
    expect(targets).toHaveLength(3)
  })

  test('holds boxes', async () => {
    const { html } = await home('::::card[Outer]\n:::card[Inner]\nText\n:::\n::::\n')
    expect(html.replaceAll('\n', '')).toBe(
      '<div class="card"><h3 id="card">Outer</h3><div class="card"><h3 id="card">Inner</h3><p>Text</p>' +
        '<p><a href="/people/">More</a></p></div><p><a href="/people/">More</a></p></div>',
    )
  })
})

describe('a use with which something is wrong is told at its directive', () => {
  test.each([
    ['::list{off=teams}', "1:1 error component/attributes 'off' is no attribute of list (did you mean of?)"],
    ['::list', "1:1 error component/attributes list needs the attribute 'of' (it can be teams, pages)"],
    ['::list{of=team}', "1:1 error component/attributes list: of cannot be 'team' (did you mean teams?)"],
    ['::list{of=teams empty}', '1:1 warning component/empty list has nothing to show here'],
    ['::broken', '1:1 error component/failed broken failed: no such row'],
    ['::late', '1:1 error component/failed late failed: it is asynchronous, and a page does not wait'],
    [':::list{of=teams}\nText\n:::', "1:1 error component/form 'list' is not written like this (write ::list on a line of its own)"],
    ['::card', "1:1 error component/form 'card' is not written like this (write :::card and :::"],
  ])('%s', async (markdown, told) => {
    const { findings } = await home(markdown)
    expect(findings.map((line) => line.replace(/ +/g, ' ')).join('\n')).toContain(told)
  })

  test('a box keeps what it holds', async () => {
    const { html } = await home(':::card{x=1}\nKept\n:::\n')
    expect(html.trim()).toBe('<p>Kept</p>')
  })
})

describe('what is not the name of a component stays text', () => {
  test.each(['10:30am', 'Note:Ops', 'a::b', '::unknown{x=1}', ':who', ':Who[x]', 'x:who'])('%s', async (text) => {
    const { html, findings } = await home(`${text}\n`)
    expect(html).toBe(`<p>${text}</p>`)
    expect(findings).toEqual([])
  })
})

test('no source forges the mark of a component', async () => {
  const { html } = await home('a \uFDD20\uFDD2 b &#xFDD2;0&#xFDD2; <i>&#xFDD2;0&#xFDD2;</i> :who[x]\n')
  expect(html.match(/Dr x/g)).toHaveLength(1)
})
