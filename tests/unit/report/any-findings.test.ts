// Whatever is found, and whatever is written in the files: each report is what its format says, and says as much as was found.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../../../src/model/diagnostic.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { toldFindings, type CheckReport } from '../../../src/report/check-report.ts'
import { FORMATS } from '../../../src/report/formats.ts'
import { readCodeQuality } from '../../support/schemas/code-quality-reader.ts'
import { readJUnit } from '../../support/schemas/junit-reader.ts'
import { junitFaults } from '../../support/schemas/junit-schema.ts'
import { sarifSchema, whyNoMultitool } from '../../support/schemas/sarif-multitool.ts'
import { medium, reportOf } from './sample-report.ts'
import { readCommands } from './workflow-commands.ts'

/** What formats and those who read them trip over, between characters of every kind, halves of characters too. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::',
        '##[x]',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u001b[2J',
        '\u009b',
        ']]>',
        '<![CDATA[',
        '<!--',
        '&',
        '"',
        '`',
        '|',
        '%0A',
      ),
      fc.constantFrom('{0}', '[a](1)', '\\', '\u2028', '\u202e', '\ufffe', '\ud800', '\udc00', '../', '://', 'content/a.md', '語', '🎉'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const place = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 300 }))
  .chain(([line, column, more, end]) => {
    const whole: Place = { line, column, endLine: line + more, endColumn: more === 0 ? column + end : end }
    return fc.constantFrom<Place>(whole, { line, column })
  })

const finding = fc.record(
  {
    rule: fc.constantFrom('link/anchor', 'source/skipped', 'a/rule-that-is-not-described'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    file: text.map((name) => `content/${name}.md`),
    message: text.filter((message) => message !== ''),
    place,
    hint: text,
    subject: text,
    related: fc.array(fc.record({ file: text, place, message: text }, { requiredKeys: ['file', 'message'] }), { maxLength: 3 }),
    isKnown: fc.boolean(),
    isNew: fc.boolean(),
  },
  { requiredKeys: ['rule', 'severity', 'file', 'message'] },
)

const report: fc.Arbitrary<CheckReport> = fc
  .record({
    found: fc.array(finding, { maxLength: 6 }),
    notes: fc.array(text, { maxLength: 2 }),
    prefix: fc.constantFrom('', 'docs/'),
    source: text,
  })
  .map(({ found, notes, prefix, source }) => {
    const edits = [{ file: 'content/a.md', place: { line: 1, column: 2 }, text: source }]
    return reportOf(found, { notes, prefix, sourceOf: () => source, editsOf: () => edits })
  })

function written(format: string, from: CheckReport): string {
  return FORMATS.get(format)?.(from, medium()) ?? ''
}

function numberOf(from: CheckReport, ...severities: readonly Finding['severity'][]): number {
  return toldFindings(from).filter(({ severity }) => severities.includes(severity)).length
}

test.each([...FORMATS.keys()])('%s holds no character that acts on a terminal, and no command in the old way', (format) => {
  fc.assert(
    fc.property(report, (from) => {
      expect(written(format, from)).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|##[a-z]*\[/iu)
    }),
  )
})

test.each([...FORMATS.keys()].filter((format) => format !== 'github'))('%s holds no line that commands a CI system', (format) => {
  fc.assert(
    fc.property(report, (from) => {
      expect(readCommands(written(format, from))).toEqual([])
    }),
  )
})

test('github has a command for each finding, and no other', () => {
  fc.assert(
    fc.property(report, (from) => {
      const names = readCommands(written('github', from)).map(({ name }) => name)
      expect(names.filter((name) => name === 'error')).toHaveLength(numberOf(from, 'error'))
      expect(names.filter((name) => name === 'warning')).toHaveLength(numberOf(from, 'warning'))
      expect(names).toHaveLength(numberOf(from, 'error', 'warning', 'info'))
    }),
  )
})

test('lines has a line for each finding', () => {
  fc.assert(
    fc.property(report, (from) => {
      expect(written('lines', from).split('\n')).toHaveLength(numberOf(from, 'error', 'warning', 'info') + 1)
    }),
  )
})

test('json and jsonl give each finding as it was', () => {
  fc.assert(
    fc.property(report, (from) => {
      const expected = from.findings.map(({ rule, file, message, fingerprint }) => ({ rule, file, message, fingerprint }))
      expect((JSON.parse(written('json', from)) as { readonly findings: unknown }).findings).toMatchObject(expected)
      const lines = written('jsonl', from).split('\n').slice(0, -1)
      expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject(expected)
    }),
  )
})

test('GitLab shows each finding of gitlab', () => {
  fc.assert(
    fc.property(report, (from) => {
      expect(readCodeQuality(written('gitlab', from))).toHaveLength(numberOf(from, 'error', 'warning', 'info'))
    }),
  )
})

test('junit fits its schema, and GitLab shows each error and warning', async () => {
  const documents: string[] = []
  fc.assert(
    fc.property(report, (from) => {
      const xml = written('junit', from)
      const cases = readJUnit(xml)
      expect(cases).toHaveLength(Math.max(1, numberOf(from, 'error', 'warning')))
      expect(cases.filter(({ status }) => status === 'failed')).toHaveLength(numberOf(from, 'error'))
      documents.push(xml)
    }),
  )
  expect(await junitFaults(...documents)).toEqual([])
})

const reason = whyNoMultitool()

test.skipIf(reason !== undefined)(`sarif fits its schema${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const fits = ajv.compile(sarifSchema())
  fc.assert(
    fc.property(report, (from) => {
      const log = JSON.parse(written('sarif', from)) as { readonly runs: readonly [{ readonly results: unknown }] }
      expect(fits(log) ? [] : fits.errors).toEqual([])
      expect(log.runs[0].results).toHaveLength(from.findings.length)
    }),
  )
})
