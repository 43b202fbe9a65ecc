import { describe, expect, test } from 'vitest'
import { planFixes } from '../../../src/check/fix/plan-fixes.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { compile } from '../../support/compile.ts'

/** The text without the definitions of a page whose label begins with `old`; and how many could not be deleted. */
async function withoutOld(text: string): Promise<string> {
  const { page } = await compile(text)
  const findings = page.facts.definitions
    .filter(({ label }) => label.startsWith('old'))
    .map(({ place }): Diagnostic => ({
      rule: 'ref/unused',
      severity: 'info',
      file: 'a.md',
      place,
      message: '',
      fix: { kind: 'delete-lines' },
    }))
  expect(findings, 'the page has no such definition').not.toEqual([])
  const { files, left } = planFixes(findings, () => text)
  return (files[0]?.after ?? text) + (left.length > 0 ? `(${String(left.length)} left)` : '')
}

describe('the lines of a definition go, and nothing else but a blank line that would follow another', () => {
  test.each([
    ['among others', 'a\n\n[b]: /b/\n[old]: /x/\n[c]: /c/\n', 'a\n\n[b]: /b/\n[c]: /c/\n'],
    ['between paragraphs', 'a\n\n[old]: /x/\n\nb\n', 'a\n\nb\n'],
    ['at the end', 'a\n\n[old]: /x/\n', 'a\n'],
    ['at the end, without a line break', 'a\n\n[old]: /x/', 'a'],
    ['at the end, below another', 'a\n\n[b]: /b/\n[old]: /x/\n', 'a\n\n[b]: /b/\n'],
    ['at the start', '[old]: /x/\n\na\n', '\na\n'],
    ['alone', '[old]: /x/\n', ''],
    ['several at the end', 'a\n\n[old]: /x/\n[old 2]: /y/\n', 'a\n'],
    ['several with a blank line between', 'a\n\n[old]: /x/\n\n[old 2]: /y/\n\nb\n', 'a\n\nb\n'],
    ['over several lines', 'a\n\n[old]:\n  /x/\n  "of two\n  lines"\n\nb\n', 'a\n\nb\n'],
    ['below a heading', '# a\n[old]: /x/\n\nb\n', '# a\n\nb\n'],
    ['above a paragraph', 'a\n\n[old]: /x/\nb\n', 'a\n\nb\n'],
    ['in a quote', '> a\n>\n> [old]: /x/\n>\n> b\n', '> a\n>\n> b\n'],
    ['in a list', '- a\n\n  [old]: /x/\n\n  b\n', '- a\n\n  b\n'],
    ['below front matter', '---\ntitle: a\n---\n\n[old]: /x/\n\nb\n', '---\ntitle: a\n---\n\nb\n'],
    ['between a list and a paragraph', '- a\n\n[old]: /x/\n\nb\n', '- a\n\nb\n'],
    ['between a paragraph and a list', 'a\n\n[old]: /x/\n\n- b\n', 'a\n\n- b\n'],
  ])('%s', async (_, before, after) => {
    expect(await withoutOld(before)).toBe(after)
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(await withoutOld(windows(before))).toBe(windows(after))
  })
})

describe('a definition stays', () => {
  test.each([
    ['where it is the text of a list’s entry', '- [old]: /x/\n- b\n'],
    ['where it parts two lists', '- a\n\n[old]: /x/\n\n- b\n'],
    ['where it parts a list from code', '1. a\n\n   b\n\n[old]: /x/\n\n       code\n'],
    ['where it parts a footnote from code', 'a[^1]\n\n[^1]: b\n\n[old]: /x/\n[c]: /c/\n\n    code\n'],
  ])('%s', async (_, text) => {
    expect(await withoutOld(text)).toBe(`${text}(1 left)`)
  })
})

test('a text becomes another where it stands as it did', () => {
  const place = { line: 2, column: 1, endLine: 3, endColumn: 7 }
  const fix = { kind: 'text', place, from: '(a\nb)[/c]', to: '[a\nb](/c)' } as const
  const finding: Diagnostic = { rule: 'ref/reversed', severity: 'warning', file: 'a.md', message: '', place, fix }
  const after = (text: string): string | undefined => planFixes([finding], () => text).files[0]?.after
  expect(after('x\n(a\nb)[/c]\n')).toBe('x\n[a\nb](/c)\n')
  expect(after('x\r\n(a\r\nb)[/c]\r\n')).toBe('x\r\n[a\r\nb](/c)\r\n')
  expect(after('x\n(a\nb)[/d]\n')).toBeUndefined()
})
