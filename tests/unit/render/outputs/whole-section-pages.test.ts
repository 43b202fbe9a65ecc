import { describe, expect, test } from 'vitest'
import { elementsOf } from '../../../support/elements.ts'
import { load, type Files } from '../../../support/load.ts'
import { renderFiles, viewOf } from '../../../support/render.tsx'

const PAGES: Files = {
  'index.md': '# Home',
  'people/index.md':
    '# People\n\nSee [leave](leave.md), [how much](leave.md#how-much), [home](../index.md), [more of it](#more).\n\n## More\n',
  'people/leave.md':
    '---\ntitle: Leave\n---\n\n## How much\n\nA lot.[^1] [Back](index.md), [file](plan.pdf), [down](#how-much).\n\n[^1]: Really.\n',
  'people/time/index.md': '---\nlang: ja\n---\n\n# 時間\n\n###### Deep\n',
  'people/time/unpaid.md': '# Unpaid\n\n```\n<h2 id="x">\n```\n',
  'people/plan.pdf': '',
}

async function siteOf(files: Files = PAGES, config = {}) {
  return (await load(files, { layout: 'page', ...config })).site
}

async function wholeOf(files: Files = PAGES, config = {}): Promise<string> {
  return renderFiles(await siteOf(files, config)).get('people/whole-section/index.html') ?? ''
}

describe('the page with a whole section', () => {
  test('has every page in reading order, each with its title, and a list of them', async () => {
    const elements = elementsOf(await wholeOf())
    expect(
      elements.filter(({ name }) => name === 'article').map(({ attributes: { id = '', lang = '' } }) => `${id} ${lang}`.trim()),
    ).toEqual(['section', 'leave', 'time ja', 'time-unpaid'])
    expect(elements.filter(({ name }) => /^h\d$/.test(name)).map(({ name, text }) => `${name} ${text}`)).toEqual([
      'h2 People',
      'h3 More',
      'h2 Leave',
      'h3 How much',
      expect.stringMatching(/^h3 /),
      'h2 時間',
      'h6 Deep',
      'h2 Unpaid',
    ])
    const contents = elements.find(({ attributes }) => attributes['class'] === 'whole-section-contents')
    expect([...(contents?.inner ?? '').matchAll(/href="(.*?)">(.*?)</g)].map(([, href, title]) => `${href ?? ''} ${title ?? ''}`)).toEqual([
      '#section People',
      '#leave Leave',
      '#time 時間',
      '#time-unpaid Unpaid',
    ])
  })

  test('leads from place to place on it, and elsewhere from its own address', async () => {
    const links = elementsOf(await wholeOf()).filter(({ name, attributes }) => name === 'a' && attributes['data-generated'] !== 'permalink')
    const hrefs = links.map(({ text, attributes: { href = '' } }) => `${text}: ${href}`)
    expect(hrefs.slice(4)).toEqual([
      'leave: #leave',
      'how much: #leave.how-much',
      'home: ../../',
      'more of it: #section.more',
      '1: #leave.fn-1',
      'Back: #section',
      'file: ../plan.pdf',
      'down: #leave.how-much',
      expect.stringMatching(/: #leave\.fnref-1$/),
    ])
  })

  test('has each id once, and every reference to one leads there', async () => {
    const elements = elementsOf(
      await wholeOf({ ...PAGES, 'people/pay.md': '---\ntitle: Pay\n---\n\n## How much\n\nB.[^1]\n\n[^1]: So.\n' }),
    )
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids).toEqual([...new Set(ids)])
    const references = elements.flatMap(({ attributes }) => [
      ...(attributes['href']?.startsWith('#') ? [decodeURIComponent(attributes['href'].slice(1))] : []),
      ...(attributes['aria-describedby']?.split(' ') ?? []),
      ...(attributes['aria-labelledby']?.split(' ') ?? []),
    ])
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('is led to by the section, and is in no list of pages', async () => {
    const site = await siteOf(PAGES, { url: 'https://handbook.lindenworks.example', visibility: 'public' })
    expect(viewOf(site, '/people/').wholeSectionHref).toBe('whole-section/')
    expect(viewOf(site, '/people/leave/').wholeSectionHref).toBe('')
    expect(viewOf(site, '/people/whole-section/')).toMatchObject({
      title: 'People: the whole section',
      noindex: true,
      canonical: '',
      contents: [],
    })
    const files = renderFiles(site)
    for (const list of ['sitemap.xml', 'pages.json', 'llms.txt', 'pages/index.html', 'navigation.json'])
      expect([list, files.get(list)?.includes('whole-section')]).toEqual([list, false])
  })

  test('can be linked to', async () => {
    const { findings } = await load({
      'people/index.md': '# People\n',
      'people/leave.md': '# Leave\n',
      'a.md': '[all](/people/whole-section/)',
    })
    expect(findings).toEqual([])
  })

  test('needs of the browser what its pages need', async () => {
    const site = await siteOf({ ...PAGES, 'people/time/unpaid.md': '# Unpaid\n\n```mermaid\ngraph TD\n```\n' })
    expect(viewOf(site, '/people/whole-section/').features).toEqual(['mermaid'])
  })

  test('is there for the upper two levels, where content leaves its address free and it does not grow too large', async () => {
    const wholes = async (files: Files, config = {}): Promise<readonly string[]> =>
      [...renderFiles(await siteOf(files, config)).keys()].filter((path) => path.includes('whole-section/'))
    expect(await wholes({ ...PAGES, 'people/time/a/index.md': '# A', 'people/time/a/b.md': '# B' })).toEqual([
      'people/whole-section/index.html',
      'people/time/whole-section/index.html',
    ])
    const taken = { ...PAGES, 'people/whole-section.md': '# Taken' }
    expect(await wholes(taken)).toEqual([
      'people/whole-section/index.html',
      'people/whole-section/index.md',
      'people/time/whole-section/index.html',
    ])
    expect(viewOf(await siteOf(taken), '/people/').wholeSectionHref).toBe('')
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`people/n${String(index)}.md`, '# N']))
    expect(await wholes({ ...PAGES, ...many })).toEqual(['people/time/whole-section/index.html'])
    expect(await wholes({ ...PAGES, 'people/leave.md': 'Long. '.repeat(90_000) })).toEqual(['people/time/whole-section/index.html'])
    expect(await wholes(PAGES, { wholeSections: false })).toEqual([])
  })

  test('of a site whose addresses are files', async () => {
    const site = await siteOf(PAGES, { links: 'file' })
    expect(viewOf(site, '/people/').wholeSectionHref).toBe('whole-section/index.html')
    const html = renderFiles(site).get('people/whole-section/index.html') ?? ''
    expect(elementsOf(html).find(({ text, name }) => name === 'a' && text === 'home')?.attributes['href']).toBe('../../index.html')
  })
})
