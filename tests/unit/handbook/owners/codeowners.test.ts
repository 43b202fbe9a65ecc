// What the two products say of their CODEOWNERS files: GitHub in "About code owners", GitLab in "Code Owners syntax and error handling".
import { describe, expect, test } from 'vitest'
import { codeownersFinder } from '../../../../src/handbook/owners/find-codeowners.ts'

/** The owners of a file, as a CODEOWNERS file of some lines has them; `.gitlab/CODEOWNERS` where nothing is said. */
function ownersOf(path: string, lines: readonly string[], file = '.gitlab/CODEOWNERS'): string {
  const find = codeownersFinder({ file, prefix: '', text: lines.join('\n') })
  return find(path)
    .map(({ handle }) => handle)
    .join(' ')
}

const github = (path: string, ...lines: readonly string[]): string => ownersOf(path, lines, '.github/CODEOWNERS')
const gitlab = (path: string, ...lines: readonly string[]): string => ownersOf(path, lines)

describe('in GitHub’s form', () => {
  test.each([
    ['*', 'content/a.md', true],
    ['*.md', 'content/a.md', true],
    ['*.md', 'a.mdx', false],
    ['/content/people/', 'content/people/leave/paid.md', true],
    ['/content/people/', 'content/people.md', false],
    ['/content/people', 'content/people/leave.md', true],
    ['/content/people', 'content/people.md', false],
    ['/people/', 'content/people/leave.md', false],
    ['content/*', 'content/a.md', true],
    ['content/*', 'content/people/leave.md', false],
    ['people/', 'content/people/leave.md', true],
    ['people', 'content/people/leave.md', true],
    ['people/leave.md', 'content/people/leave.md', false],
    ['content/people/leave.md', 'content/people/leave.md', true],
    ['**/people', 'content/hr/people/leave.md', true],
    ['**/people', 'people/leave.md', true],
    ['/content/**/leave.md', 'content/leave.md', true],
    ['/content/**/leave.md', 'content/a/b/leave.md', true],
    ['/content/**', 'content/a/b.md', true],
    ['/content/peo*', 'content/people/leave.md', true],
    ['/content/?.md', 'content/a.md', true],
    ['/content/?.md', 'content/ab.md', false],
    ['/content/[ab].md', 'content/a.md', false],
    ['/content/a\\ b.md', 'content/a b.md', true],
    ['/', 'a.md', false],
    ['/Content/', 'content/a.md', false],
    ['**', 'a/b.md', true],
  ])('%s and %s: %s', (pattern, path, isOwned) => {
    expect(github(path, `${pattern} @nia`)).toBe(isOwned ? '@nia' : '')
  })

  test('the last entry that matches counts, and one without owners makes files nobody’s', () => {
    const lines = ['* @all', '/content/people/ @people @nia', '/content/people/drafts/']
    expect(github('content/a.md', ...lines)).toBe('@all')
    expect(github('content/people/leave.md', ...lines)).toBe('@people @nia')
    expect(github('content/people/drafts/a.md', ...lines)).toBe('')
  })

  test('comments, line ends, e-mail addresses and what is nobody', () => {
    const text = '\uFEFF# All\r\n* @org/team nia@lindenworks.example nobody @ # @comment\r\n\r\n   \r\n'
    expect(github('a.md', text.replace('\uFEFF', ''))).toBe('@org/team nia@lindenworks.example')
    expect(github('a.md', '#*.md @nia')).toBe('')
  })

  test('an exclusion does nothing', () => {
    expect(github('a.md', '* @nia', '!a.md')).toBe('@nia')
  })
})

describe('in GitLab’s form', () => {
  test.each([
    ['*', 'content/a.md', true],
    ['*.md', 'content/a.md', true],
    ['/content/', 'content/a/b.md', true],
    ['/content', 'content/a/b.md', false],
    ['/content/*', 'content/a.md', true],
    ['/content/*', 'content/a/b.md', false],
    ['people/leave.md', 'content/people/leave.md', true],
    ['people/', 'content/people/a/b.md', true],
    ['people', 'content/people/leave.md', false],
    ['/content/**/*.md', 'content/a.md', true],
    ['/content/**/*.md', 'content/a/b/c.md', true],
    ['/content/**', 'content/a.md', true],
    ['/content/**', 'content/a/b.md', false],
    ['/**/leave.md', 'leave.md', true],
    ['/content/[a-c].md', 'content/b.md', true],
    ['/content/[!a-c].md', 'content/b.md', false],
    ['path\\ with\\ spaces/', 'a/path with spaces/b.md', true],
    ['\\#file.md', '#file.md', true],
    ['/.hidden/', '.hidden/a.md', true],
  ])('%s and %s: %s', (pattern, path, isOwned) => {
    expect(gitlab(path, `${pattern} @nia`)).toBe(isOwned ? '@nia' : '')
  })

  const SECTIONS = [
    '* @all',
    '[Documentation] @docs @writers',
    '/content/',
    '/content/legal/ @law',
    '',
    '^[Security][2] @security',
    '*.md @kwame',
    '/content/keys.md',
    '[DOCUMENTATION]',
    '/content/legal/terms.md',
  ]

  test.each([
    ['in each section the last match counts, and sections are taken together', 'content/a.md', '@all @docs @writers @kwame'],
    ['an entry’s owners stand in the place of its section’s', 'content/legal/a.md', '@all @law @kwame'],
    ['an entry without owners has those of its section', 'content/keys.md', '@all @docs @writers @security'],
    ['sections of one name are one, whatever its letters', 'content/legal/terms.md', '@all @kwame'],
  ])('%s', (_, path, owners) => {
    expect(ownersOf(path, SECTIONS, 'CODEOWNERS')).toBe(owners)
  })

  test('what a section excludes comes back by no later entry of it', () => {
    const lines = ['* @all', '[Docs]', '*.md @docs', '!/content/data/', '/content/data/a.md @nia', '[Data]', '/content/data/ @data']
    expect(ownersOf('content/data/a.md', lines, 'CODEOWNERS')).toBe('@all @data')
  })

  test('roles of a project are nobody whom a reader could ask', () => {
    expect(ownersOf('a.md', ['* @@maintainer', '*.md @@developers @nia'], 'CODEOWNERS')).toBe('@nia')
    expect(ownersOf('a.txt', ['[All] @default', '* @@maintainer'], 'CODEOWNERS')).toBe('')
  })
})

test('the form is told by what stands in the file, or by its folder', () => {
  // On GitHub a folder owns what is in it without a slash at its end.
  expect(ownersOf('content/a.md', ['/content @nia'], 'docs/CODEOWNERS')).toBe('@nia')
  expect(ownersOf('content/a.md', ['[Docs]', '/content @nia'], 'docs/CODEOWNERS')).toBe('')
  expect(ownersOf('content/a.md', ['/content @nia'], '../.gitlab/CODEOWNERS')).toBe('')
})

test('no pattern takes long, whatever it holds', () => {
  const find = codeownersFinder({ file: 'CODEOWNERS', prefix: '', text: `${'*a'.repeat(200)}*b @nia\n${'**/a/'.repeat(200)}b @nia` })
  expect(find(`${`${'a'.repeat(250)}/`.repeat(4)}c`)).toEqual([])
  expect(find(`${'a/'.repeat(400)}c`)).toEqual([])
})
