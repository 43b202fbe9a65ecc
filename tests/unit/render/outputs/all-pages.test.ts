import { describe, expect, test } from 'vitest'
import type { Files } from '../../../support/load.ts'
import { load } from '../../../support/load.ts'
import { renderFiles, viewOf } from '../../../support/render.tsx'

const PAGES: Files = {
  'index.md': '# Home',
  'people/index.md': '# People & places',
  'people/leave.md': '# Leave',
  'people/time/unpaid.md': '# Unpaid &lt;leave>',
  'hidden.md': '---\nhide: true\n---\n\n# Hidden',
  '404.md': '# Nothing here',
}

async function filesOf(files: Files = PAGES, config = {}) {
  const { site } = await load(files, { layout: 'page', ...config })
  return renderFiles(site)
}

function outline(html = ''): readonly string[] {
  return [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>|<li><a href="(.*?)".*?>(.*?)<\/a>(?:<span[^>]*>(.*?)<\/span>)?/g)].map(
    ([, heading, href = '', title = '', section = '']) => heading ?? `${href} ${title}${section}`,
  )
}

describe('/pages/', () => {
  test('lists every page under the first letter of its title, with its section, and leads to the letters', async () => {
    expect(outline((await filesOf()).get('pages/index.html'))).toEqual([
      '#letter-h H',
      '#letter-l L',
      '#letter-p P',
      '#letter-u U',
      'H',
      '../ Home',
      'L',
      '../people/leave/ Leave People &amp; places',
      'P',
      '../people/ People &amp; places',
      'U',
      '../people/time/unpaid/ Unpaid &lt;leave> People &amp; places › Time',
    ])
  })

  test('is left out by search engines and has no canonical address', async () => {
    const { site } = await load(PAGES, { layout: 'page', visibility: 'public', url: 'https://handbook.lindenworks.example' })
    expect(viewOf(site, '/pages/')).toMatchObject({ title: 'All pages', noindex: true })
    expect(renderFiles(site).get('sitemap.xml')).not.toContain('/pages/')
    expect(renderFiles(site).get('pages.json')).not.toContain('/pages/')
  })

  test('stands elsewhere where content has its address, and each page leads to it', async () => {
    const { site } = await load({ ...PAGES, 'pages.md': '# Our pages' }, { layout: 'page' })
    const files = renderFiles(site)
    expect([files.get('pages/index.html'), outline(files.get('pages-2/index.html')).length]).toEqual([
      expect.stringContaining('Our pages'),
      15,
    ])
    expect(viewOf(site, '/people/').allPagesHref).toBe('../pages-2/')
  })

  test('can be linked to from content, as the list of changed pages cannot where no history is known', async () => {
    const { findings } = await load({ ...PAGES, 'a.md': '[all](/pages/) [new](/recent/)' })
    expect(findings).toEqual(['a.md:1:16  error  link/page  there is no page at /recent/'])
  })

  test('of a large site has a page for each letter, to which content can link', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`n${String(index)}.md`, `# ${index % 2 ? 'Leave' : '7'} ${String(index)}`]),
    )
    const files = { ...many, 'index.md': '# Home\n\n[L](/pages/l/)' }
    const { site, findings } = await load(files, { layout: 'page' })
    expect(findings).toEqual([])
    const built = renderFiles(site)
    expect(outline(built.get('pages/index.html'))).toEqual(['other/ 0–9 and others', 'h/ H', 'l/ L'])
    expect(outline(built.get('pages/l/index.html')).slice(0, 5)).toEqual([
      '../other/ 0–9 and others',
      '../h/ H',
      './ L',
      'L',
      '../../n1/ Leave 1',
    ])
    expect(built.get('pages/l/index.html')).toContain('<a href="./" aria-current="page">L</a>')
  })

  test('speaks Japanese on a Japanese site', async () => {
    const { site } = await load({ 'index.md': '# ホーム', '2.md': '# 2月' }, { layout: 'page', lang: 'ja' })
    expect(viewOf(site, '/pages/').title).toBe('すべてのページ')
    expect(outline(renderFiles(site).get('pages/index.html'))).toEqual([
      '#letter-other 数字・その他',
      '#letter-は は',
      '数字・その他',
      '../2/ 2月',
      'は',
      '../ ホーム',
    ])
  })
})
