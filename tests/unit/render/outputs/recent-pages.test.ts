import { parseAtomFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { renderFiles, viewOf } from '../../../support/render.tsx'
import { createSite, type SiteInput } from '../../../support/site.ts'

const PAGES = [
  { route: '/', title: 'Home' },
  { route: '/people/', title: 'People' },
  { route: '/people/leave/', title: 'Leave & <pay>', frontMatter: { description: 'Time off.', lang: 'ja' } },
  { route: '/quiet/', title: 'Quiet', frontMatter: { noindex: true } },
  { route: '/hidden/', title: 'Hidden', frontMatter: { hide: true } },
  { route: '/unknown/', title: 'Unknown' },
]

const HISTORY = {
  'index.md': '2026-03-02',
  'people/index.md': '2025-12-24',
  'people/leave/index.md': '2026-03-30',
  'quiet/index.md': '2026-03-31',
  'hidden/index.md': '2026-03-31',
}

const URL = 'https://handbook.lindenworks.example/hb'

function siteWith(config: NonNullable<SiteInput['config']> = {}, history: NonNullable<SiteInput['history']> = HISTORY) {
  return createSite({ pages: PAGES, config, history })
}

describe('/recent/', () => {
  test('lists the pages that changed last, by month', () => {
    const html = renderFiles(siteWith()).get('recent/index.html') ?? ''
    expect(
      [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>|<li>(.*?)<\/li>/g)].map(([, heading, item]) =>
        (heading ?? item ?? '').replace(/<\/?span[^>]*>/g, ''),
      ),
    ).toEqual([
      '<time datetime="2026-03">March 2026</time>',
      '<a href="../quiet/">Quiet</a> <time datetime="2026-03-31">31 March 2026</time>',
      '<a href="../people/leave/">Leave &amp; &lt;pay></a> <time datetime="2026-03-30">30 March 2026</time> · People',
      '<a href="../">Home</a> <time datetime="2026-03-02">2 March 2026</time>',
      '<time datetime="2025-12">December 2025</time>',
      '<a href="../people/">People</a> <time datetime="2025-12-24">24 December 2025</time>',
    ])
  })

  test('has a hundred pages at the most', () => {
    const pages = Array.from({ length: 120 }, (_, index) => ({ route: `/n${String(index)}/` }))
    const history = Object.fromEntries(
      pages.map(({ route }, index) => [`${route.slice(1)}index.md`, `2026-01-${String((index % 28) + 1).padStart(2, '0')}`]),
    )
    expect(renderFiles(createSite({ pages, history })).get('recent/index.html')?.match(/<li>/g)).toHaveLength(100)
  })

  test('is not there where no history is known, and nothing leads to it then', () => {
    const site = siteWith({ url: URL }, {})
    expect([...renderFiles(site).keys()].filter((path) => /recent|feed/.test(path))).toEqual([])
    expect(viewOf(site, '/people/')).toMatchObject({ recentHref: '', feedHref: '' })
    expect(viewOf(siteWith({ url: URL }), '/people/')).toMatchObject({ recentHref: '../recent/', feedHref: '../feed.xml' })
  })
})

describe('feed.xml', () => {
  test('has the pages that changed last, as a reader of feeds sees them', () => {
    const text = renderFiles(siteWith({ url: URL, description: 'How we work.' })).get('feed.xml') ?? ''
    expect(parseAtomFeed(text)).toEqual({
      id: `${URL}/`,
      title: { value: 'Handbook' },
      subtitle: { value: 'How we work.' },
      updated: '2026-03-30T00:00:00Z',
      authors: [{ name: 'Handbook' }],
      links: [{ href: `${URL}/` }, { rel: 'self', type: 'application/atom+xml', href: `${URL}/feed.xml` }],
      xml: { lang: 'en' },
      entries: [
        {
          id: `${URL}/people/leave/`,
          title: { value: 'Leave & <pay>' },
          updated: '2026-03-30T00:00:00Z',
          links: [{ href: `${URL}/people/leave/` }],
          summary: { value: 'Time off.' },
          xml: { lang: 'ja' },
        },
        { id: `${URL}/`, title: { value: 'Home' }, updated: '2026-03-02T00:00:00Z', links: [{ href: `${URL}/` }] },
        { id: `${URL}/people/`, title: { value: 'People' }, updated: '2025-12-24T00:00:00Z', links: [{ href: `${URL}/people/` }] },
      ],
    })
  })

  test('is not there where the address of the site is not known', () => {
    expect(renderFiles(siteWith()).has('feed.xml')).toBe(false)
    expect(viewOf(siteWith(), '/people/').feedHref).toBe('')
  })
})
