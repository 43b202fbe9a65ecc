import { describe, expect, test } from 'vitest'
import { editsOf } from '../../../src/check/fix/edits-of.ts'
import { planFixes } from '../../../src/check/fix/plan-fixes.ts'
import type { Diagnostic, Fix, Place } from '../../../src/model/diagnostic.ts'

function finding(file: string, fix: Fix, place?: Place): Diagnostic {
  return { rule: 'x', severity: 'error', file, message: '', fix, ...(place ? { place } : {}) }
}

describe('an address in YAML', () => {
  const YAML = `# /old/ is old
/old/: /next/
/next/: "/it's/"   # /next/
'/a/': '/old/'
list:
  - { from: /old/, to: /next/ }
`
  test.each([
    ['a value, where the place is the key', { line: 2, column: 1 }, '/next/', '/new/', '/old/: /new/'],
    ['a value, where the place is its own', { line: 2, column: 8, endLine: 2, endColumn: 14 }, '/next/', '/new/', '/old/: /new/'],
    ['a key', { line: 2, column: 1, endLine: 2, endColumn: 6 }, '/old/', '/new/', '/new/: /next/'],
    ['in double quotes', { line: 3, column: 9, endLine: 3, endColumn: 17 }, "/it's/", '/a"b/', '/next/: "/a\\"b/"   # /next/'],
    ['in single quotes', { line: 4, column: 1 }, '/old/', "/it's/", "'/a/': '/it''s/'"],
    ['that needs quotes', { line: 2, column: 1 }, '/next/', '/a: b/', '/old/: "/a: b/"'],
    ['in braces', { line: 6, column: 5, endLine: 6, endColumn: 32 }, '/next/', '/new/', '  - { from: /old/, to: /new/ }'],
  ])('%s', (_, place, from, to, line) => {
    const told = finding('content/redirects.yaml', { kind: 'address', from, to }, place)
    const after = planFixes([told], () => YAML).files[0]?.after.split('\n')
    expect(after).toEqual(YAML.split('\n').map((written, index) => (index === place.line - 1 ? line : written)))
  })

  test('of front matter', () => {
    const text = '---\ntitle: /old/\naliases:\n  - /a/\n  - /old/\n---\n[/old/](/old/)\n'
    const told = finding('content/a.md', { kind: 'address', from: '/old/', to: '/new/' }, { line: 3, column: 1 })
    expect(planFixes([told], () => text).files.map(({ after }) => after)).toEqual([text.replace('- /old/', '- /new/')])
  })

  test.each([
    ['a comment', 'x: 1 # /old/\n'],
    ['a part of a text', 'x: see /old/\n'],
    ['a text of several lines', 'x: |\n  /old/\n'],
    ['what is not YAML', 'x: [/old/\n'],
    ['what stands there twice', 'x: [/old/, /old/]\n'],
  ])('stays where it is %s', (_, text) => {
    expect(
      planFixes([finding('a.yaml', { kind: 'address', from: '/old/', to: '/new/' }, { line: 1, column: 1 })], () => text).files,
    ).toEqual([])
  })
})

describe('the edits of a finding', () => {
  const TEXT = '\uFEFF# A\r\n\r\nSee [a](A.md).\r\n\r\n[unused]: /x/\r\n'
  const at = (line: number, column: number, endLine: number, endColumn: number): Place => ({ line, column, endLine, endColumn })

  test.each([
    ['an address', finding('a.md', { kind: 'address', from: 'A.md', to: '/a/' }, at(3, 5, 3, 14)), at(3, 9, 3, 13), '/a/'],
    ['a text', finding('a.md', { kind: 'text', place: at(1, 3, 1, 4), from: 'A', to: 'B' }, at(1, 1, 1, 4)), at(1, 3, 1, 4), 'B'],
    ['lines', finding('a.md', { kind: 'delete-lines' }, at(5, 1, 5, 14)), at(4, 1, 6, 1), ''],
    [
      'an alias',
      finding('b.md', { kind: 'add-alias', file: 'a.md', alias: '/x/' }),
      at(1, 1, 1, 1),
      '---\r\naliases: [/x/]\r\n---\r\n\r\n',
    ],
  ])('%s', (_, told, place, text) => {
    expect(editsOf(told, (file) => (file === 'a.md' ? TEXT : undefined))).toEqual([{ file: 'a.md', place, text }])
  })

  test('are none where there is no repair, or what it is about is gone', () => {
    const place = at(5, 1, 5, 14)
    expect(editsOf({ rule: 'x', severity: 'error', file: 'a.md', message: '', place }, () => TEXT)).toEqual([])
    expect(editsOf(finding('a.md', { kind: 'address', from: 'B.md', to: '/b/' }, at(3, 5, 3, 14)), () => TEXT)).toEqual([])
    expect(editsOf(finding('a.md', { kind: 'delete-lines' }, at(5, 1, 5, 14)), () => undefined)).toEqual([])
  })
})

test('a file is mended once, by all that is told of it; files are in order', () => {
  const link = (file: string, column: number): Diagnostic =>
    finding(file, { kind: 'address', from: 'A.md', to: '/a/' }, { line: 1, column, endLine: 1, endColumn: column + 9 })
  const alias = finding('b.md', { kind: 'add-alias', file: 'a.md', alias: '/x/' })
  const findings = [link('c.md', 1), link('a.md', 11), alias, link('a.md', 1), finding('d.md', { kind: 'delete-lines' })]
  const { files, mended, left } = planFixes(findings, (file) => (file === 'd.md' ? '' : '[a](A.md) [a](A.md)'))
  expect(files.map(({ file, after }) => `${file} ${after}`)).toEqual([
    'a.md ---\naliases: [/x/]\n---\n\n[a](/a/) [a](/a/)',
    'c.md [a](/a/) [a](A.md)',
  ])
  expect(mended).toEqual(findings.slice(0, 4))
  expect(left).toEqual(findings.slice(4))
})
