import { expect, test } from 'vitest'
import { shown } from '../../../support/shown.ts'

const FILES = {
  'notes.md': '# Notes',
  'data/teams.yaml': 'security: { name: Security }\n',
  'data/recordings.yaml': `- date: 2025-11-03
  title: Autumn review
  series: Security review
  url: https://video.example/autumn
  expires: 2026-03-31
- date: 2026-02-02
  title: Winter review
  series: Security review
  url: https://zoom.example/winter
  audience: internal
  owner: security
  minutes: 45
  host: Hana
  transcript: https://video.example/words
  notes: /notes/
  expires: 2026-04-01
- date: 2026-01-12
  title: All hands of January
  url: https://video.example/january
  audience: public
- date: 2026-03-02
  title: Spring review
  series: Security review
`,
}

/** That one of them has expired is told of the data. */
function isOfPage(finding: string): boolean {
  return finding.startsWith('index.md')
}

test('recordings are a table for each series and year, the latest first', async () => {
  const { rows, html, headings } = await shown('::recordings', FILES)
  expect([...html.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, caption]) => caption)).toEqual([
    'Security review, 2026',
    'Recordings, 2026',
    'Security review, 2025',
  ])
  expect(rows).toEqual([
    'Date | Recording | Owner | Audience | Kept until',
    '2 March 2026 | Spring review | | |',
    '2 February 2026 | Winter review <https://zoom.example/winter> 45 min · led by Hana / Transcript <https://video.example/words> / Notes </notes/> | Security | Internal | 1 April 2026',
    'Date | Recording | Audience',
    '12 January 2026 | All hands of January <https://video.example/january> | Public',
    'Date | Recording | Kept until',
    '3 November 2025 | Autumn review (expired) | 31 March 2026',
  ])
  expect(html).toContain('<span class="audience-mark audience-internal">Internal</span>')
  expect(headings).toEqual([])
})

test('headings stand above the tables where that is asked for, and are in the contents', async () => {
  const { headings, html } = await shown('# Home\n\n## Watch\n\n::recordings{year=2026 headings=true}', FILES)
  expect(headings.slice(2)).toEqual([
    '3 #recordings-security-review-2026 Security review, 2026',
    '3 #recordings-recordings-2026 Recordings, 2026',
  ])
  expect(html).toContain('<caption class="sr-only">Security review, 2026</caption>')
})

test.each([
  ['series="security review"', ['Spring review', 'Winter review', 'Autumn review']],
  ['year=2025', ['Autumn review']],
  ['owner=security', ['Winter review']],
  ['limit=2', ['Spring review', 'Winter review']],
])('recordings with %s are those alone', async (attributes, titles) => {
  const { html } = await shown(`::recordings{${attributes}}`, FILES)
  expect([...html.matchAll(/<th scope="row">(?:<a[^>]*>)?([^<(]*?)\s*</g)].map(([, title]) => title)).toEqual(titles)
})

test('a link to a host that needs a login is marked, as on every page', async () => {
  const { defaultConfig } = await import('../../../../src/config/parse-config.ts')
  const { check } = defaultConfig()
  const loginHosts = ['zoom.example']
  const { html } = await shown('::recordings{owner=security}', FILES, { check: { ...check, external: { ...check.external, loginHosts } } })
  expect(html).toMatch(/Winter review<\/a><span class="login-mark"[^>]*><span class="sr-only"> \(needs a login\)<\/span><\/span>/)
})

test.each([
  ['limit=none', "recordings: limit cannot be 'none' (must be a number from 1)"],
  ['year=26', "recordings: year cannot be '26' (must be a year such as 2026)"],
  ['headings=5', "recordings: headings cannot be '5' (it can be 2, 3, 4, true)"],
  ['sries=x', "'sries' is no attribute of recordings (did you mean series?)"],
])('%s is told', async (attributes, message) => {
  const { findings } = await shown(`::recordings{${attributes}}`, FILES)
  expect(findings.filter(isOfPage)).toEqual([`index.md:1:1  error  component/attributes  ${message}`])
})

test('an owner who is neither a person nor a team is told', async () => {
  const { findings } = await shown('::recordings{owner=secrity}', FILES)
  expect(findings.filter(isOfPage)).toEqual([
    "index.md:1:1  error  component/reference  recordings: neither people.yaml nor teams.yaml has 'secrity' (did you mean security?)",
  ])
})
