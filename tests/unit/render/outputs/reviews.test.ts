// The backlog page and the calendars of a built site. It is 31 March 2026.
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { load, type Files } from '../../../support/load.ts'
import { BODY_LAYOUT, renderFiles, viewOf } from '../../../support/render.tsx'

function page(title: string, owner: string, reviewed: string): string {
  return ['---', `title: ${JSON.stringify(title)}`, `owner: ${owner}`, `reviewed: ${reviewed}`, '---', 'Text.', ''].join('\n')
}

const PAGES: Files = {
  'data/teams.yaml': 'people:\n  name: People, Payroll & Places\nlaw:\n  name: Law\nall:\n  name: All <hands>\n',
  'index.md': '---\ntitle: Home\nreview_every: 6 months\nreviewed: 2026-03-30\n---\n',
  'leave.md': page('Leave', 'people', '2025-08-03'),
  'pay.md': page('Pay; "days", \\ and <more>', '[people, law]', '2025-10-01'),
  'nobody.md': page('Nobody’s', '[]', '2025-08-04'),
  'fresh.md': page('Fresh', 'all', '2026-03-20'),
}

async function filesOf(files: Files = PAGES, config = {}): Promise<ReadonlyMap<string, string>> {
  const { site } = await load(files, { layout: 'page', url: 'https://handbook.lindenworks.example', ...config })
  return renderFiles(site)
}

/** Day and words of each event, in their order, and the name of the calendar. */
function readCalendar(text = ''): { readonly name: unknown; readonly events: readonly string[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return {
    name: calendar.getFirstPropertyValue('name'),
    events: events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`),
  }
}

describe('/reviews/', () => {
  test('lists what is due by owner, most urgent first, with a calendar for each', async () => {
    const html = (await filesOf()).get('reviews/index.html') ?? ''
    const outline = [...html.matchAll(/<h2>(.*?)<\/h2>|<a href="(.*?)">(.*?)<\/a>|<p>(No review is due.)<\/p>/g)]
    expect(outline.map(([, heading, href, text, nothing]) => heading ?? nothing ?? `${href ?? ''} ${text ?? ''}`)).toEqual([
      'Law',
      '../pay/ Pay; &quot;days&quot;, \\ and &lt;more>',
      'People, Payroll &amp; Places',
      '../leave/ Leave',
      '../pay/ Pay; &quot;days&quot;, \\ and &lt;more>',
      'Without an owner',
      '../nobody/ Nobody’s',
      'Calendars',
      'all.ics All reviews',
      'all-2.ics All &lt;hands>',
      'law.ics Law',
      'people.ics People, Payroll &amp; Places',
    ])
    expect(html).toContain('on 31 March 2026')
  })

  test('asks search engines to stay away, and stands in no navigation, sitemap or list of pages', async () => {
    const { site } = await load(PAGES, { layout: 'page', url: 'https://handbook.lindenworks.example', visibility: 'public' })
    expect(viewOf(site, '/reviews/')).toMatchObject({ noindex: true, title: 'Reviews' })
    expect(JSON.stringify(site.navigation)).not.toContain('/reviews/')
    const files = renderFiles(site)
    expect(files.get('sitemap.xml')).not.toContain('/reviews/')
    expect(files.get('llms.txt')).not.toContain('/reviews/')
  })

  test('says so where nothing is due', async () => {
    const files = await filesOf({ 'index.md': PAGES['index.md'] ?? '' })
    expect(files.get('reviews/index.html')).toContain('<p>No review is due.</p>')
  })

  test('is in the language of the site', async () => {
    const html = (await filesOf(PAGES, { lang: 'ja' })).get('reviews/index.html')
    expect(html).toContain('2026年3月31日の時点で')
    expect(html).toContain('<h2>担当なし</h2>')
  })

  test('gives way to a page of the content, and to its files', async () => {
    const files = await filesOf({ ...PAGES, 'reviews/index.md': '# Ours\n', 'reviews/law.ics': '' })
    expect(files.get('reviews/index.html')).toContain('Ours')
    expect(files.get('reviews/law.ics')).toBe('copy of reviews/law.ics')
    expect(files.has('reviews/people.ics')).toBe(true)
  })

  test('is not there where no page is to be reviewed', async () => {
    const files = await filesOf({ 'index.md': '---\nreviewed: 2026-03-30\n---\n# Home\n' })
    expect([...files.keys()].filter((path) => path.startsWith('reviews/'))).toEqual([])
  })
})

describe('calendars, as another program reads them', () => {
  test('one of all reviews, due or not', async () => {
    const { name, events } = readCalendar((await filesOf()).get('reviews/all.ics'))
    expect(name).toBe('Handbook: Reviews')
    expect(events.map((event) => event.replace(/^(\d{4}-\d\d)-\d\d/, '$1'))).toEqual([
      expect.stringMatching(/^2026-01 Review: (?:Leave|Nobody’s)$/),
      expect.stringMatching(/^2026-01 Review: (?:Leave|Nobody’s)$/),
      '2026-03 Review: Pay; "days", \\ and <more>',
      '2026-09 Review: Fresh',
      '2026-09 Review: Home',
    ])
  })

  test('one for each owner, whatever they are called', async () => {
    const files = await filesOf()
    expect(readCalendar(files.get('reviews/people.ics'))).toMatchObject({
      // A text (RFC 7986, 5.1), in which a comma is escaped; this reader knows no such property, and leaves it so.
      name: 'Handbook: Reviews (People\\, Payroll & Places)',
      events: [expect.stringContaining('Leave'), expect.stringContaining('Pay')],
    })
    expect(readCalendar(files.get('reviews/all-2.ics'))).toMatchObject({
      name: 'Handbook: Reviews (All <hands>)',
      events: [expect.stringContaining('Fresh')],
    })
  })

  test('a title cannot end its event', async () => {
    const title = 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:B\u2028C'
    const text = (await filesOf({ 'a.md': page(title, 'x', '2026-03-01').replace('owner', 'review_every: 1 year\nowner') })).get(
      'reviews/all.ics',
    )
    expect(readCalendar(text).events).toEqual([expect.stringContaining('Review: A END:VEVENT BEGIN:VEVENT SUMMARY:B C')])
  })

  test('an event keeps its name, and the same reviews are the same bytes on another day', async () => {
    const { site } = await load(PAGES, { layout: 'page' })
    const [before, after] = ['2026-03-31', '2026-04-01'].map((today) => renderFiles({ ...site, today }, BODY_LAYOUT).get('reviews/all.ics'))
    expect(after).toBe(before)
    expect(before?.match(/^UID:.*$/gm)).toHaveLength(5)
    expect(before).toMatch(/^DTSTAMP:20250803T000000Z\r$/m)
  })
})
