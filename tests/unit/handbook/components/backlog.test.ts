// Lists of reviews on a page. It is 31 March 2026.
import { describe, expect, test } from 'vitest'
import { load, type Files } from '../../../support/load.ts'
import { bodyOf } from '../../../support/render.tsx'

const TEAMS = 'people:\n  name: People & Places\nit:\n  name: IT\nlaw:\n  name: Law\n'

function page(title: string, owner: string, reviewed: string, text = 'Text.'): string {
  const day = reviewed === 'never' ? [] : [`reviewed: ${reviewed}`]
  return ['---', `title: "${title}"`, `owner: ${owner}`, ...day, 'review_every: 6 months', '---', text, ''].join('\n')
}

const PAGES: Files = {
  'data/teams.yaml': TEAMS,
  'leave.md': page('Leave <1>', 'people', '2025-09-05'),
  'pay.md': page('Pay', 'people', '2025-08-03', '[Leave](leave.md), [again](/leave/#x), [Tools](tools.md), [itself](pay.md)'),
  'tools.md': page('Tools', '[it, people]', '2025-10-01'),
  'fresh.md': page('Fresh', 'it', '2026-03-30'),
  'new.md': page('New', 'it', 'never'),
}

/** The rows of the list on a page, cell by cell, and what is told of the list. */
async function backlogOf(directive: string, files: Files = PAGES, lang = 'en') {
  const { site, findings } = await load({ ...files, 'index.md': `${directive}\n` }, { lang, layout: 'page' })
  const html = bodyOf(site, '/')
  const rows = [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].slice(1).map(([, row = '']) =>
    [...row.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<span [^>]*\bhidden\b[^>]*>.*?<\/span>/g, '')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ),
  )
  return { html, rows, findings: findings.filter((line) => line.includes('component/')) }
}

describe('::backlog', () => {
  test('lists what is due, the most urgent first, with what makes it so', async () => {
    const { rows, findings } = await backlogOf('::backlog')
    // Leave: 207 days, links of others 2: 621. Tools: 181 × 2 = 362. Pay: 240 and no link of others. New: half a year, 182.
    expect(rows.map(([title, owners, due, reviewed, , links]) => [title, owners, due?.replace(/^\d+ /, ''), reviewed, links])).toEqual([
      ['Leave &#x3C;1>', 'People &#x26; Places', 'February 2026 overdue', '5 September 2025', '2'],
      ['Tools', 'IT, People &#x26; Places', 'March 2026 overdue', '1 October 2025', '1'],
      ['Pay', 'People &#x26; Places', 'January 2026 overdue', '3 August 2025', '0'],
      ['New', 'IT', 'never reviewed', '', '0'],
    ])
    expect(findings).toEqual([])
  })

  test.for([
    ['{owner=it}', ['Tools', 'New']],
    ['{limit=2}', ['Leave &#x3C;1>', 'Tools']],
    ['{owner=people limit=1}', ['Leave &#x3C;1>']],
    ['{owner=it within="1 year"}', ['Tools', 'New', 'Fresh']],
  ] as const)('%s', async ([attributes, titles]) => {
    const { rows } = await backlogOf(`::backlog${attributes}`)
    expect(rows.map(([title]) => title)).toEqual(titles)
  })

  test('links to each page, and its links are links of the page', async () => {
    const { pageAt } = await load({ ...PAGES, 'index.md': '::backlog{owner=people limit=1}\n' })
    expect(pageAt('/').targets).toEqual([expect.objectContaining({ kind: 'page', page: pageAt('/leave/') })])
  })

  test('counts links that authors wrote: what a list that was made before links to makes nothing more urgent', async () => {
    const { rows } = await backlogOf('::backlog{limit=1}', { ...PAGES, 'a.md': '::page-list\n', 'z.md': '::page-list\n' })
    expect(rows[0]?.at(-1)).toBe('2')
  })

  test('where nothing is due, says so', async () => {
    const { html, findings } = await backlogOf('::backlog{owner=law}')
    expect(html).toContain('No review is due.')
    expect(findings).toEqual([])
  })

  test('in Japanese', async () => {
    const { html } = await backlogOf('::backlog', PAGES, 'ja')
    expect(html).toMatch(/<th scope="col">期限<\/th>/)
    expect(html).toContain('2025年9月5日')
  })

  test.for([
    ['{owner=peple}', /component\/reference.*did you mean people\?/],
    ['{limit=none}', /component\/attributes.*limit cannot be 'none' \(must be a number from 1\)/],
    ['{limit=0}', /component\/attributes/],
    ['{within=soon}', /component\/attributes.*within cannot be 'soon' \(must be a time such as 30d/],
    ['{onwer=it}', /component\/attributes.*did you mean owner\?/],
  ] as const)('%s is told', async ([attributes, finding]) => {
    const { findings } = await backlogOf(`::backlog${attributes}`)
    expect(findings).toEqual([expect.stringMatching(finding)])
  })
})
