// The list of reviews, from a real repository. It is 31 March 2026.
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import type { JsonReviewReport } from '../../../src/report/review-json.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { createRepository } from '../../support/repository.ts'

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-03-31') / 1000))
  return () => {
    vi.unstubAllEnvs()
  }
})

const TEAMS = `people:
  name: People, Payroll & Places
it:
  name: IT
law:
  name: Law
`

/** A page of a few lines. */
function page(title: string, reviewed: string, owner: string, ...lines: readonly string[]): string {
  return ['---', `title: ${JSON.stringify(title)}`, `owner: ${owner}`, `reviewed: ${reviewed}`, '---', '', ...lines, ''].join('\n')
}

const index = (reviewed: string): string =>
  `---\ntitle: Home\nowner: it\nreview_every: 6 months\nreviewed: ${reviewed}\n---\n\n[Leave](leave.md), [pay](pay.md#days), [gifts](gifts.md)\n`

/**
 * | Page   | Review     | Age | Lines since | Links to it          | Urgency              | Mark                        |
 * | leave  | 2025-01-10 | 445 | 3           | 2: from home and pay | 445 × 4 × 3 =  5,340 | written with its text       |
 * | pay    | 2025-08-01 | 242 | 2: +1 −1    | 1: from home         | 242 × 3 × 2 =  1,452 | sweep: five pages at once   |
 * | gifts  | 2025-08-01 | 242 | 0           | 1: from home         | 242 × 1 × 2 =    484 | sweep                       |
 * | hiring | 2025-08-01 | 242 | 0           | 0: its own counts not| 242 × 1 × 1 =    242 | sweep                       |
 * | tools  | 2025-09-15 | 197 | 0           | 0                    | 197 × 1 × 1 =    197 | stamp: the one page         |
 * | travel | 2026-03-20 | not due: reviewed and written in one commit                                                |
 * | home   | 2026-03-30 | not due                                                                                    |
 */
function lindenworks() {
  const handbook = createHandbook({}, "export default { title: 'Lindenworks', url: 'https://handbook.lindenworks.example' }\n")
  const { commitAt } = createRepository(handbook.root)
  const leave = ['Take it.', '']
  const hiring = ['We hire. [Again](hiring.md).']
  const all = {
    'content/data/teams.yaml': TEAMS,
    'content/index.md': index('2025-01-10'),
    'content/leave.md': page('Leave', '2025-01-10', 'people', ...leave),
    'content/pay.md': page('Pay', '2025-01-10', 'people', '## Days', '', 'On the 25th, also on [leave](leave.md).'),
    'content/gifts.md': page('=Gifts; "small", only', '2025-01-10', 'law', 'Up to 20 euros.'),
    'content/hiring.md': page('Hiring', '2025-01-10', 'people', ...hiring),
    'content/tools.md': page('Tools', '2025-01-10', '[it, people]', 'Use them.'),
    'content/travel.md': page('Travel', '2025-01-10', 'people', 'By train.'),
  }
  commitAt('2025-01-10T10:00:00Z', all)
  commitAt('2025-06-01T10:00:00Z', {
    'content/leave.md': page('Leave', '2025-01-10', 'people', ...leave, 'Tell us.', 'Early.', 'Then go.'),
  })
  commitAt('2025-08-01T10:00:00Z', {
    'content/pay.md': page('Pay', '2025-08-01', 'people', '## Days', '', 'On the 25th, also on [leave](leave.md).'),
    'content/gifts.md': page('=Gifts; "small", only', '2025-08-01', 'law', 'Up to 20 euros.'),
    'content/hiring.md': page('Hiring', '2025-08-01', 'people', ...hiring),
    'content/tools.md': page('Tools', '2025-08-01', '[it, people]', 'Use them.'),
    'content/travel.md': page('Travel', '2025-08-01', 'people', 'By train.'),
  })
  commitAt('2025-09-01T10:00:00Z', {
    'content/pay.md': page('Pay', '2025-08-01', 'people', '## Days', '', 'On the 24th, also on [leave](leave.md).'),
  })
  commitAt('2025-09-15T10:00:00Z', { 'content/tools.md': page('Tools', '2025-09-15', '[it, people]', 'Use them.') })
  commitAt('2026-03-20T10:00:00Z', { 'content/travel.md': page('Travel', '2026-03-20', 'people', 'By train.', 'Never by plane.') })
  commitAt('2026-03-30T10:00:00Z', { 'content/index.md': index('2026-03-30') })
  return handbook
}

async function review(root: string, ...args: readonly string[]) {
  const printed = { out: '', errors: '' }
  const exitCode = await run(['review', '--root', root, ...args], {
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.errors += text) },
    env: {},
  })
  return { exitCode, ...printed }
}

async function reviewsOf(root: string, ...args: readonly string[]): Promise<JsonReviewReport['reviews']> {
  const { out } = await review(root, '--format', 'json', ...args)
  return (JSON.parse(out) as JsonReviewReport).reviews
}

test('what is due, the most urgent first, with what is said of its last review', async () => {
  const { root } = lindenworks()
  const reviews = await reviewsOf(root)
  expect(
    reviews.map(({ file, reviewed, changedLines, inboundLinks, urgency, mark }) => [
      file,
      reviewed,
      changedLines,
      inboundLinks,
      urgency,
      mark,
    ]),
  ).toEqual([
    ['content/leave.md', '2025-01-10', 3, 2, 5340, undefined],
    ['content/pay.md', '2025-08-01', 2, 1, 1452, 'sweep'],
    ['content/gifts.md', '2025-08-01', 0, 1, 484, 'sweep'],
    ['content/hiring.md', '2025-08-01', 0, 0, 242, 'sweep'],
    ['content/tools.md', '2025-09-15', 0, 0, 197, 'stamp'],
  ])
  expect(new Set(reviews.map(({ state }) => state))).toEqual(new Set(['overdue']))
})

describe('which pages are listed', () => {
  test('all of them', async () => {
    const files = (await reviewsOf(lindenworks().root, '--all')).map(({ file }) => file)
    expect(files).toHaveLength(7)
    // Eleven days, for the line that was written on the day of the review belongs to it; and a day.
    expect(files.slice(-2)).toEqual(['content/travel.md', 'content/index.md'])
  })

  test('those due within a time', async () => {
    const { root } = lindenworks()
    expect(await reviewsOf(root, '--due-within', '10d')).toHaveLength(5)
    expect(await reviewsOf(root, '--due-within', '200d')).toHaveLength(7)
  })

  test('not both', async () => {
    const { exitCode, errors } = await review(lindenworks().root, '--all', '--due-within', '10d')
    expect({ exitCode, errors }).toEqual({
      exitCode: 2,
      errors: expect.stringContaining("'--all' cannot be used with option '--due-within") as string,
    })
  })
})

describe('of one owner', () => {
  test.for([
    ['people', ['leave', 'pay', 'hiring', 'tools']],
    ['IT', ['tools']],
    ['people, payroll & places', ['leave', 'pay', 'hiring', 'tools']],
  ] as const)('%s', async ([owner, names]) => {
    const reviews = await reviewsOf(lindenworks().root, '--owner', owner)
    expect(reviews.map(({ file }) => file)).toEqual(names.map((name) => `content/${name}.md`))
  })

  test('whom nobody knows: the one who is meant, and 2', async () => {
    const { exitCode, out, errors } = await review(lindenworks().root, '--owner', 'poeple')
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(errors).toContain("No page has the owner 'poeple'")
    expect(errors).toContain("(did you mean 'people'?)")
  })
})

describe('exit codes', () => {
  test('0 whatever is overdue, and 1 where that is to fail', async () => {
    const { root } = lindenworks()
    expect((await review(root)).exitCode).toBe(0)
    expect((await review(root, '--fail-on', 'overdue')).exitCode).toBe(1)
    const { root: inTime } = createHandbook({ 'content/index.md': index('2026-03-30') })
    expect((await review(inTime, '--fail-on', 'overdue', '--all')).exitCode).toBe(0)
  })

  test.for([
    ['--format', 'pdf'],
    ['--due-within', 'soon'],
    ['--fail-on', 'soon'],
  ])('2 for %s %s', async (args) => {
    expect((await review(lindenworks().root, ...args)).exitCode).toBe(2)
  })
})

describe('formats', () => {
  test('text: a line for each page, and how many there are', async () => {
    const { out } = await review(lindenworks().root)
    const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))
    expect(lines[0]).toBe('state | due | reviewed | page | owners | lines changed | links | mark')
    expect(lines[2]).toMatch(
      /^overdue \(\d+ d ago\) \| 2026-01-\d\d \| 2025-08-01 \| content\/pay\.md \| People, Payroll & Places \| 2 \| 1 \| sweep$/,
    )
    expect(lines.at(-2)).toBe('On 2026-03-31: listed 5 of 7 pages that are to be reviewed, 5 of them overdue')
  })

  test('markdown: a table', async () => {
    const { out } = await review(lindenworks().root, '--format', 'markdown')
    expect(out).toMatch(/^## Reviews\n\n\| state \| due \|/)
    expect(out).toContain('| `content/gifts.md` | Law | 0 | 1 | sweep |')
  })

  test('csv, as another program reads it, and no cell is a formula', async () => {
    const { out } = await review(lindenworks().root, '--format', 'csv')
    const rows = parseCsv(out, { columns: true }) as readonly Readonly<Record<string, string>>[]
    expect(rows).toHaveLength(5)
    expect(rows[1]).toMatchObject({
      page: 'Pay',
      file: 'content/pay.md',
      url: 'https://handbook.lindenworks.example/pay/',
      owners: 'People, Payroll & Places',
      reviewed: '2025-08-01',
      state: 'overdue',
      lines_changed: '2',
      inbound_links: '1',
      mark: 'sweep',
      urgency: '1452',
    })
    expect(Number(rows[1]?.['days'])).toBeLessThan(-58)
    expect(rows[2]?.['page']).toBe(`'=Gifts; "small", only`)
  })

  test('ics, as another program reads it: a whole day for each page, and the same bytes each time', async () => {
    const { root } = lindenworks()
    const { out } = await review(root, '--format', 'ics')
    const calendar = new ICAL.Component(ICAL.parse(out) as unknown[])
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
    const reviews = await reviewsOf(root)
    const days = reviews.map(({ due, title }) => `${due} Review: ${title}`)
    expect(events.map(({ startDate, summary }) => `${startDate.toString()} ${summary}`)).toEqual(days.sort())
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5)
    expect(calendar.getFirstPropertyValue('name')).toBe('Lindenworks: reviews')
    expect(events.map(({ component }) => component.getFirstPropertyValue('url'))).toContain('https://handbook.lindenworks.example/pay/')
    expect((await review(root, '--format', 'ics')).out).toBe(out)
  })
})

test('without git, nothing is known of changes, and nothing is a stamp', async () => {
  const { root } = createHandbook({ 'content/index.md': index('2025-01-10') })
  expect(await reviewsOf(root)).toMatchObject([{ file: 'content/index.md', changedLines: 0, inboundLinks: 0, urgency: 445 }])
})
