// Reviews as pages of a site have them. It is 31 March 2026.
import { describe, expect, test } from 'vitest'
import { load, type Files } from '../../../support/load.ts'

const page = (...frontMatter: readonly string[]): string => ['---', 'title: Page', ...frontMatter, '---', 'Text.', ''].join('\n')

/** What is told of reviews. */
async function findingsOf(files: Files): Promise<readonly string[]> {
  const { findings } = await load(files)
  return findings.filter((line) => /front\/reviewed|page\/stale/.test(line))
}

describe('how often a page is to be reviewed', () => {
  test.for([
    ['the page says', ['review_every: 3 months'], '3 months'],
    ['the nearest index above says', [], '1 year'],
  ] as const)('%s', async ([, own, every]) => {
    const { pageAt } = await load(
      {
        'index.md': page('review_every: 2 years'),
        'people/index.md': page('review_every: 1 year'),
        'people/time/off.md': page('reviewed: 2026-03-01', ...own),
      },
      { reviewEvery: '5 years' },
    )
    expect(pageAt('/people/time/off/').review).toMatchObject({ reviewed: '2026-03-01', every })
  })

  test('an index page further up says, and a README where it is its folder’s page', async () => {
    const files = { 'README.md': page('review_every: 2 years'), 'people/index.md': page(), 'people/leave.md': page('reviewed: 2026-03-01') }
    const { pageAt } = await load(files, { reviewEvery: '5 years' })
    expect(pageAt('/people/leave/').review?.every).toBe('2 years')
    expect(pageAt('/people/').review?.every).toBe('2 years')
  })

  test('the configuration says', async () => {
    const { pageAt } = await load({ 'people/leave.md': page('reviewed: 2026-03-01') }, { reviewEvery: '5 years' })
    expect(pageAt('/people/leave/').review?.every).toBe('5 years')
  })

  test('nobody says, so it need not be', async () => {
    const { pageAt } = await load({ 'people/leave.md': page('reviewed: 2026-03-01') })
    expect(pageAt('/people/leave/').review).toBeUndefined()
  })
})

describe('the review of a page', () => {
  test('says by whom, and is due within the time', async () => {
    const { pageAt, findings } = await load({ 'leave.md': page('reviewed: {on: 2026-03-01, by: nia}', 'review_every: 6 months') })
    const { review } = pageAt('/leave/')
    expect(review).toMatchObject({ reviewed: '2026-03-01', by: 'nia', since: '2026-03-01', changedLines: 0 })
    expect(review?.due).toMatch(/^2026-08-/)
    expect(findings).toEqual([])
  })

  test('that never was is due today', async () => {
    const { pageAt } = await load({ 'leave.md': page('review_every: 6 months') })
    expect(pageAt('/leave/').review).toEqual({ every: '6 months', due: '2026-03-31', since: '2025-09-30', changedLines: 0 })
  })

  test('may be of tomorrow, where the writer is', async () => {
    const files = { 'leave.md': page('reviewed: 2026-04-01', 'review_every: 6 months') }
    const { pageAt } = await load(files)
    expect(pageAt('/leave/').review?.reviewed).toBe('2026-04-01')
    expect(await findingsOf(files)).toEqual([])
  })

  test('that is still to come does not count', async () => {
    const files = { 'leave.md': page('reviewed: 2062-03-01', 'review_every: 6 months') }
    const { pageAt } = await load(files)
    expect(pageAt('/leave/').review).toMatchObject({ due: '2026-03-31' })
    expect(pageAt('/leave/').review?.reviewed).toBeUndefined()
    expect(await findingsOf(files)).toEqual([
      'leave.md:3:1  warning  front/reviewed  the day of the review, 2062-03-01, has not come yet, so it does not count (write the day on which somebody last read the page through)',
      'leave.md:3:1  warning  page/stale  this page was never reviewed, and is to be every 6 months (read it through, put right what is no longer so, and write reviewed: 2026-03-31)',
    ])
  })

  test.for(['0 days', '500 years'])('is not asked for after %s: the section’s time holds', async (every) => {
    const files = {
      'index.md': page('review_every: 1 year', 'reviewed: 2026-03-30'),
      'leave.md': page('reviewed: 2026-03-01', `review_every: ${every}`),
    }
    const { pageAt } = await load(files)
    expect(pageAt('/leave/').review?.every).toBe('1 year')
    expect(await findingsOf(files)).toEqual([
      `leave.md:4:1  warning  front/reviewed  '${every}' is no time after which a page can be reviewed again (write a time such as 6 months, no longer than 100 years)`,
    ])
  })
})

describe('a stale page', () => {
  test('is told once, at the day of its review', async () => {
    const files = { 'leave.md': page('owner: people', 'reviewed: 2025-03-20', 'review_every: 1 week') }
    expect(await findingsOf(files)).toEqual([
      expect.stringMatching(
        /^leave\.md:4:1 {2}warning {2}page\/stale {2}the review of this page was due on 2025-03-2[67], 37[01] days ago \(read it through, .* write reviewed: 2026-03-31\)$/,
      ),
    ])
  })

  test('is none while there is time', async () => {
    expect(await findingsOf({ 'leave.md': page('reviewed: 2026-03-30', 'review_every: 1 day') })).toEqual([])
    expect(await findingsOf({ 'leave.md': page('reviewed: 2026-03-29', 'review_every: 1 day') })).toHaveLength(1)
  })

  test('that a section’s time makes so has no line of its own to be told at', async () => {
    const files = { 'index.md': page('review_every: 1 year', 'reviewed: 2026-03-30'), 'leave.md': page() }
    expect(await findingsOf(files)).toEqual([expect.stringMatching(/^leave\.md {2}warning {2}page\/stale {2}this page was never reviewed/)])
  })
})
