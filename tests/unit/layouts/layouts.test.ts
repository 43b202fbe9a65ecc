import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Layout as HandbookPageToc } from '../../../layouts/handbook-page-toc.tsx'
import { Layout as Home } from '../../../layouts/home.tsx'
import { Layout as NotFound } from '../../../layouts/not-found.tsx'
import { Layout as Page } from '../../../layouts/page.tsx'
import type { Layout } from '../../../src/model/layout.ts'
import type { PageView } from '../../../src/model/view.ts'
import { pageView } from '../../support/page-view.ts'

const layouts: readonly (readonly [string, Layout])[] = [
  ['handbook-page-toc', HandbookPageToc],
  ['page', Page],
  ['home', Home],
  ['not-found', NotFound],
]

function html(layout: Layout, given?: Partial<PageView>): string {
  return renderToString(layout({ view: pageView(given) }))
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

test.each(layouts)('%s says its language and direction, and begins with a way to its text', (_, layout) => {
  const page = html(layout, { lang: 'ar', direction: 'rtl' })
  expect(page).toMatch(/^<html lang="ar" dir="rtl">/)
  expect(page).toMatch(/<body[^>]*><a class="skip-link" href="#_content">/)
  expect(page).toMatch(/<main [^>]*id="_content"/)
})

test.each(layouts)('%s has no style and no script of its own in the page', (_, layout) => {
  const page = html(layout, { breadcrumbs: [{ text: 'Home', href: '../' }], contents: [{ text: 'One', href: '#one', children: [] }] })
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  expect(page.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual(['<script src="../handbook.js"></script>'])
})

test.each(layouts.filter(([name]) => name !== 'not-found'))(
  '%s holds the text, as it is, in the one element marked for it',
  (_, layout) => {
    const page = html(layout, { body: '<p>Take <em>all</em> of it.</p>' })
    expect(count(page, 'data-page-body')).toBe(1)
    expect(page).toMatch(/<div [^>]*data-page-body[^>]*><p>Take <em>all<\/em> of it\.<\/p><\/div>/)
  },
)

test('the title is printed where the text has none of its own', () => {
  expect(html(Page)).toContain('<h1>Leave</h1>')
  expect(html(Page, { printTitle: false, body: '<h1>Leave</h1>' })).toMatch(/data-page-body[^>]*><h1>Leave<\/h1>/)
  expect(count(html(Page, { printTitle: false, body: '<h1>Leave</h1>' }), '<h1>')).toBe(1)
})

test('a title is text, whatever is in it', () => {
  expect(html(Page, { title: '<b>&' })).toContain('<h1>&lt;b>&amp;</h1>')
})

test('only a layout with contents prints them', () => {
  const contents = [{ text: 'Parents', href: '#parents', children: [{ text: 'How long', href: '#how-long', children: [] }] }]
  expect(html(HandbookPageToc, { contents })).toMatch(/<nav class="page-contents" aria-label="On this page">.*#parents.*#how-long.*<\/nav>/)
  expect(html(Page, { contents })).not.toContain('#parents')
  expect(html(HandbookPageToc, { contents: [] })).not.toContain('page-contents')
})

test('the navigation is printed once, says where the reader is, and shows a folder without a page as text', () => {
  const leave = { text: 'Leave', href: './', current: true, plain: false, children: [] }
  const page = html(Page, { navigation: [{ text: 'People', href: '../', current: false, plain: true, children: [leave] }] })
  expect(page).toContain('<li><span>People</span><ul><li><a href="./" aria-current="page">Leave</a></li></ul></li>')
  expect(count(page, 'aria-current')).toBe(1)
})

test('the line under the title says who looks after the page and how fresh it is', () => {
  const security = { name: 'Security', href: '../owners/security/', lead: 'Nia Obi', chat: { text: '#security', href: '' }, hasLeft: false }
  const hana = { name: 'Hana Sakamoto', href: '', hasLeft: true }
  const given = { owner: [security, hana], reviewed: '2026-05-12', changed: '2026-11-03' }
  expect(html(Page, given)).toContain(
    '<ul class="page-line"><li>Owner <span class="page-owners"><a href="../owners/security/">Security</a>, led by Nia Obi (#security), ' +
      'Hana Sakamoto (has left)</span></li>' +
      '<li>Reviewed <time datetime="2026-05-12">12 May 2026</time></li>' +
      '<li>Last changed <time datetime="2026-11-03">3 November 2026</time></li></ul>',
  )
  expect(html(Page, { ...given, lang: 'ja' })).toContain('<time datetime="2026-05-12">2026年5月12日</time>')
  expect(html(Page)).not.toContain('page-line')
})

test('the foot of the page says how to ask about it, and the line under the title that nobody looks after it', () => {
  expect(html(Page, { isUnowned: true, ask: { href: 'mailto:it@lindenworks.example', channel: '' } })).toMatch(
    /<li class="page-unowned">Nobody looks after this page now<\/li>.*<footer.*<a href="mailto:it@lindenworks.example">Ask about this page<\/a>/,
  )
  const channel = { owner: [{ name: 'IT', href: '', hasLeft: false }], ask: { href: '', channel: '#it$&' } }
  expect(html(Page, channel)).toContain('<li class="page-ask">Ask about this page in #it$&amp;</li>')
  expect(html(Page, { ...channel, lang: 'ja' })).toContain('このページについての質問: #it$&amp;')
})

test('a page for inside says so first, in words, also where its text begins with a title', () => {
  const mark = '<ul class="page-line"><li class="page-status"><span class="audience-mark audience-internal">Internal</span></li></ul>'
  expect(html(Page, { isInternal: true })).toContain(mark)
  expect(html(Page, { isInternal: true, printTitle: false })).toContain(mark)
  expect(html(Page, { isInternal: true, lang: 'ja' })).toContain('社内限定')
})

test('a date that is none is shown as it is', () => {
  expect(html(Page, { reviewed: 'last spring' })).toContain('<li>Reviewed <span>last spring</span></li>')
})

test('an internal page asks search engines to stay away', () => {
  expect(html(Page, { noindex: true })).toContain('<meta name="robots" content="noindex"/>')
  expect(html(Page, { noindex: false })).not.toContain('robots')
})

test('what is not known leaves nothing behind', () => {
  expect(html(Page)).not.toMatch(/canonical|og:url|name="description"|href=""|<footer|page-pager/)
})

test('the entry page lists its sections', () => {
  const page = html(Home, { children: [{ text: 'People', href: 'people/', description: 'How we live' }] })
  expect(page).toContain('<li><a href="people/">People</a><p>How we live</p></li>')
})

test('a page that is not there says so and leads on', () => {
  const page = html(NotFound, { site: { title: 'Handbook', home: '/', logo: '' } })
  expect(page).toContain('<h1>Page not found</h1>')
  expect(page).toContain('<a href="/">Go to the entry page</a>')
})

test('the pages that link here are listed at the end, openly where they are few, and the others are counted', () => {
  const pages = Array.from({ length: 7 }, (_, index) => ({ text: `Page ${String(index)}`, href: `../${String(index)}/` }))
  const few = html(Page, { linkedFrom: { pages: pages.slice(0, 2), others: 0 } })
  expect(few).toContain(
    '<nav class="page-linked-from" aria-label="Linked from"><details open><summary>Linked from <span>(2)</span></summary>' +
      '<ul><li><a href="../0/">Page 0</a></li><li><a href="../1/">Page 1</a></li></ul></details></nav>',
  )
  const many = html(Page, { linkedFrom: { pages, others: 1288 } })
  expect(many).toMatch(/<details><summary>Linked from <span>\(1,295\)<\/span>.*<li>and 1,288 more<\/li><\/ul>/)
  expect(html(Page)).not.toContain('page-linked-from')
})

test('the navigation names the file with the whole tree, marks what is left out, and leads to all pages', () => {
  const entry = { text: 'People', href: '../', current: false, plain: false, children: [] }
  const page = html(Page, { navigation: [{ ...entry, more: 'below' }, entry, { ...entry, text: '…', plain: true, more: 'beside' }] })
  expect(page).toContain('data-tree="../navigation.json"')
  expect(page).toContain(
    '<ul><li data-more="below"><a href="../">People</a></li><li><a href="../">People</a></li><li data-more="beside"><span>…</span></li></ul>',
  )
  expect(page).toContain('<a href="../pages/">All pages</a>')
})

test('a button opens the search where the site has one', () => {
  expect(html(Page, { searchScript: '../search.js' })).toMatch(
    /<button class="search-open" type="button" data-search="\.\.\/search\.js" data-all-pages="\.\.\/pages\/" aria-haspopup="dialog"[^>]*><span>Search<\/span>/,
  )
  expect(html(Page)).not.toContain('search-open')
})

test('what machines read stands in the head, as data', () => {
  expect(html(Page, { structuredData: '{"name":"\\u003cb>&"}' })).toContain(
    '<script type="application/ld+json">{"name":"\\u003cb>&"}</script></head>',
  )
  expect(html(Page, { socialImage: 'https://example.com/logo.png' })).toContain(
    '<meta property="og:image" content="https://example.com/logo.png"/>',
  )
  expect(html(Page)).not.toMatch(/ld\+json|og:image/)
})
