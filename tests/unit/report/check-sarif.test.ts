import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { CheckReport } from '../../../src/report/check-report.ts'
import { checkReportSarif } from '../../../src/report/check-sarif.ts'
import { sarifFaults, whyNoMultitool } from '../../support/schemas/sarif-multitool.ts'
import { anchor, letterCase, reportOf, skipped } from './sample-report.ts'

/** As much of a log as the tests look at. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] } }
      readonly columnKind: string
      readonly invocations: unknown
      readonly results: readonly Readonly<Record<string, unknown>>[]
    },
  ]
}

function runOf(report: CheckReport): Log['runs'][0] {
  return (JSON.parse(checkReportSarif(report)) as Log).runs[0]
}

function resultOf(finding: Diagnostic & Partial<Finding>, more: Partial<CheckReport> = {}): Readonly<Record<string, unknown>> {
  return runOf(reportOf([finding], more)).results[0] ?? {}
}

describe('a result', () => {
  test('says what is wrong and where, from the root of the repository', () => {
    const { rules } = reportOf([])
    expect(resultOf({ ...anchor, fingerprint: 'f1' }, { prefix: 'my docs/' })).toEqual({
      ruleId: 'link/anchor',
      ruleIndex: [...rules.keys()].indexOf('link/anchor'),
      level: 'error',
      message: { text: '#pto-policy is not on /people/time-off/ (did you mean #paid-time-off-policy?).' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20docs/content/people/benefits.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 54 },
          },
        },
      ],
      partialFingerprints: { 'handbookFingerprint/v1': 'f1' },
    })
  })

  test('names the places that have to do with it', () => {
    expect(resultOf(letterCase)).toMatchObject({
      level: 'warning',
      relatedLocations: [
        {
          id: 1,
          physicalLocation: { artifactLocation: { uri: 'content/index.md' }, region: { startLine: 7, startColumn: 2 } },
          message: { text: 'used here.' },
        },
      ],
    })
  })

  test('is on the first line where the finding has no place, which GitHub needs', () => {
    expect(resultOf(skipped)).toMatchObject({ level: 'note', locations: [{ physicalLocation: { region: { startLine: 1 } } }] })
  })

  test('is suppressed where the baseline knows it, and says whether it is new since the base', () => {
    expect(resultOf({ ...anchor, isKnown: true })).toMatchObject({ suppressions: [{ kind: 'external' }] })
    expect(resultOf(anchor)).not.toHaveProperty('suppressions')
    expect(resultOf({ ...anchor, isNew: true })).toMatchObject({ baselineState: 'new' })
    expect(resultOf({ ...anchor, isNew: false })).toMatchObject({ baselineState: 'unchanged' })
    expect(resultOf(anchor)).not.toHaveProperty('baselineState')
  })

  test('carries the repair, where its edits are known', () => {
    const edits = [
      { file: 'content/a.md', place: { line: 3, column: 25, endLine: 3, endColumn: 53 }, text: '/x/#{y}' },
      { file: 'content/b.md', place: { line: 1, column: 1 }, text: '---\n' },
    ]
    expect(resultOf(anchor, { editsOf: () => edits })).toMatchObject({
      fixes: [
        {
          description: { text: 'did you mean #paid-time-off-policy?.' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'content/a.md' },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 25, endLine: 3, endColumn: 53 },
                  insertedContent: { text: '/x/#{y}' },
                },
              ],
            },
            {
              artifactLocation: { uri: 'content/b.md' },
              replacements: [
                { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }, insertedContent: { text: '---\n' } },
              ],
            },
          ],
        },
      ],
    })
    expect(resultOf(anchor, { editsOf: () => [] })).not.toHaveProperty('fixes')
  })

  test('holds words of files as words: no placeholder, no link, no control character', () => {
    const text = (message: string): unknown => resultOf({ ...skipped, message })['message']
    expect(text('{0} and {#id}')).toEqual({ text: '{{0}} and {{#id}}.' })
    expect(text('[label] is not defined')).toEqual({ text: '[label] is not defined.' })
    expect(text('[here](https://evil.example)\\')).toEqual({ text: '\\[here\\](https://evil.example)\\\\.' })
    expect(text('a\u001b[2J\n')).toEqual({ text: 'a\\u001b[2J\\u000a.' })
  })

  test.each([
    ['content/ü & [x]#1.md', 'content/%C3%BC%20%26%20%5Bx%5D%231.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ])('names %s by a relative address', (file, uri) => {
    expect(resultOf({ ...skipped, file })).toMatchObject({ locations: [{ physicalLocation: { artifactLocation: { uri } } }] })
  })
})

describe('a log', () => {
  test('describes each rule, with help that GitHub shows', () => {
    const { tool } = runOf(
      reportOf([], { rules: new Map([['link/own-domain', { id: 'link/own-domain', severity: 'off', summary: 'an {x} is' }]]) }),
    )
    expect(tool.driver.rules).toEqual([
      {
        id: 'link/own-domain',
        name: 'LinkOwnDomain',
        shortDescription: { text: 'an {{x}} is.' },
        fullDescription: { text: 'an {{x}} is.' },
        help: {
          text: 'an {{x}} is. For more, run: handbook check --explain link/own-domain',
          markdown: 'an {{x}} is.\n\nFor more, run `handbook check --explain link/own-domain`.',
        },
        defaultConfiguration: { enabled: false },
      },
    ])
  })

  test('counts columns as we do, and tells notes on the run', () => {
    const run = runOf(reportOf([], { notes: ['The base has no findings to compare with.'] }))
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'note', message: { text: 'The base has no findings to compare with.' } }],
      },
    ])
  })

  test('has no more results than GitHub takes, the gravest first, those of the baseline last', () => {
    const found = [{ ...anchor, isKnown: true }, ...Array<Diagnostic>(25_010).fill(skipped), letterCase, anchor]
    const { results, invocations } = runOf(reportOf(found))
    expect(results).toHaveLength(25_000)
    expect(results.slice(0, 3).map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
    expect(JSON.stringify(invocations)).toContain('13 findings more are left out.')
  })
})

const reason = whyNoMultitool()

describe.skipIf(reason !== undefined)(
  `Microsoft's SARIF Multitool finds nothing wrong${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    const nasty = '{0} [x](1) \\ ]]> \u001b \u0000 \ud800 "%'
    const full = checkReportSarif(
      reportOf(
        [
          { ...anchor, isNew: true },
          { ...letterCase, isKnown: true, isNew: false },
          skipped,
          { ...anchor, place: { line: 3, column: 9, endLine: 7, endColumn: 1 } },
          { ...anchor, message: nasty, hint: nasty, file: `content/${nasty}.md`, related: [{ file: nasty, message: nasty }] },
        ],
        {
          prefix: 'docs/',
          notes: ['a note'],
          editsOf: ({ file }) => [{ file, place: { line: 3, column: 1, endLine: 4, endColumn: 1 }, text: '' }],
        },
      ),
    )

    test.each(['Sarif', 'Sarif;Gh', 'Sarif;Ghas'])('in a log with all that there can be, by the rules %s', async (kinds) => {
      // The project has no public address yet, that the tool could name.
      expect(await sarifFaults(full, kinds)).toEqual([expect.stringContaining("does not provide 'informationUri'")])
    })

    test('in a clean log', async () => {
      expect(await sarifFaults(checkReportSarif(reportOf([])), 'Sarif;Gh;Ghas')).toEqual([expect.stringContaining("'informationUri'")])
    })

    test('and it would', async () => {
      expect(await sarifFaults(full.replace('"startLine": 3,', '"startLine": 0,'), 'Sarif')).toContainEqual(
        expect.stringMatching(/^error JSON1008: .*startLine: 0 is less/),
      )
    })
  },
)
