import type { Finding } from '../model/finding.ts'
import { toldFindings, type CheckReport } from './check-report.ts'
import { NO_COLORS } from './colors.ts'
import { findingBlock } from './finding-block.ts'
import { gravestFirst } from './finding-order.ts'
import { printable, shortened } from './printable.ts'
import { inRepository } from './repository-path.ts'
import { createFrames, type SourceFrame } from './source-frame.ts'
import { amount } from './summary.ts'
import { createUniqueNames } from './unique-names.ts'
import { element, xmlDocument, xmlLength, type XmlElement } from './xml.ts'

/** GitLab takes no file of 30 MB; a character has three bytes at most. */
const CASES_AT_MOST = 10_000
const CHARACTERS_AT_MOST = 9_900_000

const NAME_LENGTH = 250
const MESSAGE_LENGTH = 1000
const FRAME_WIDTH = 120

const SUITE = 'handbook check'

/**
 * A check as JUnit XML, a case for each error and warning, as GitLab reads it (https://docs.gitlab.com/ci/testing/unit_test_reports/): the
 * class is the file, no two cases have one name, and what is wrong is the text of `failure`. Only errors are failures.
 */
export function checkReportJUnit(report: CheckReport): string {
  const told = gravestFirst(toldFindings(report).filter(({ severity }) => severity !== 'info'))
  const cases = testCases(told, report)
  const failures = told.slice(0, cases.length).filter(({ severity }) => severity === 'error').length
  const leftOut = told.length - cases.length
  const all = told.length === 0 ? [testCaseElement(SUITE, 'nothing is wrong')] : leftOut === 0 ? cases : [...cases, restCase(leftOut)]
  const counts = { name: SUITE, tests: String(all.length), failures: String(failures), errors: '0' }
  return xmlDocument(element('testsuites', counts, [element('testsuite', { ...counts, skipped: leftOut === 0 ? '0' : '1' }, all)]))
}

/** The cases of the first findings, as many as a report may hold. */
function testCases(told: readonly Finding[], report: CheckReport): readonly XmlElement[] {
  const frameOf = createFrames(report.sourceOf, FRAME_WIDTH)
  // GitLab skips a case with the class and name of another.
  const unique = createUniqueNames((name, ordinal) => `${name} (${String(ordinal)})`)
  const cases: XmlElement[] = []
  let room = CHARACTERS_AT_MOST
  for (const finding of told.slice(0, CASES_AT_MOST)) {
    const next = testCase(inRepository(report, finding), frameOf(finding), unique)
    room -= xmlLength(next)
    if (room < 0) break
    cases.push(next)
  }
  return cases
}

function testCase(finding: Finding, frame: SourceFrame | undefined, unique: (name: string) => string): XmlElement {
  const { rule, severity, file, message, hint, subject = message } = finding
  const path = printable(file)
  const name = unique(`${path}\n${rule} ${shortened(subject, NAME_LENGTH)}`).slice(path.length + 1)
  const short = { ...finding, message: shortened(message, MESSAGE_LENGTH) }
  const whole = hint === undefined ? short : { ...short, hint: shortened(hint, MESSAGE_LENGTH) }
  const text = findingBlock(whole, () => frame, NO_COLORS).join('\n')
  const outcome = severity === 'error' ? element('failure', { message: short.message, type: rule }, text) : element('system-out', {}, text)
  return testCaseElement(path, name, { file: path }, outcome)
}

function testCaseElement(
  classname: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
  ...outcome: readonly XmlElement[]
): XmlElement {
  return element('testcase', { classname, name, ...more, time: '0' }, outcome)
}

function restCase(leftOut: number): XmlElement {
  const text = 'This report holds no more: all findings are in those of other formats.'
  return testCaseElement(SUITE, `${amount(leftOut, 'finding')} more`, {}, element('skipped', {}, text))
}
