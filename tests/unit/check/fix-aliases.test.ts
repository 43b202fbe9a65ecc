import { describe, expect, test } from 'vitest'
import { ALIAS_KEYS } from '../../../src/check/fix/add-alias.ts'
import { planFixes } from '../../../src/check/fix/plan-fixes.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { FIELDS } from '../../../src/parse/front-matter/fields.ts'
import { compile } from '../../support/compile.ts'

function wanted(alias: string): Diagnostic {
  const fix = { kind: 'add-alias', file: 'new.md', alias } as const
  return { rule: 'url/removed', severity: 'error', file: 'old.md', message: `${alias} is gone`, fix }
}

/** The page after it got aliases more; undefined where nothing was done. */
function add(text: string, ...aliases: readonly string[]): string | undefined {
  return planFixes(aliases.map(wanted), (file) => (file === 'new.md' ? text : undefined)).files[0]?.after
}

describe('an alias joins the front matter in the way in which that is written', () => {
  test.each([
    ['a list in brackets', '---\naliases: [/a/]\n---\nb\n', '---\naliases: [/a/, /x/]\n---\nb\n'],
    ['in quotes', "---\naliases: ['/a/', '/b/']   # old\n---\n", "---\naliases: ['/a/', '/b/', '/x/']   # old\n---\n"],
    ['in double quotes', '---\naliases: ["/a/" ]\n---\n', '---\naliases: ["/a/", "/x/" ]\n---\n'],
    ['with a comma at its end', '---\naliases: [/a/, /b/,]\n---\n', '---\naliases: [/a/, /b/, /x/,]\n---\n'],
    ['over several lines', '---\naliases: [\n  /a/,\n  /b/ # b\n]\n---\n', '---\naliases: [\n  /a/,\n  /b/,\n  /x/ # b\n]\n---\n'],
    ['with one entry on its own line', '---\naliases: [\n  /a/\n]\n---\n', '---\naliases: [\n  /a/,\n  /x/\n]\n---\n'],
    ['an empty list', '---\naliases: []\ntitle: t\n---\n', '---\naliases: [/x/]\ntitle: t\n---\n'],
    [
      'a list of lines',
      '---\naliases:\n  - /a/\n  - /b/ # b\ntitle: t\n---\n',
      '---\naliases:\n  - /a/\n  - /b/ # b\n  - /x/\ntitle: t\n---\n',
    ],
    ['that is not set in', '---\naliases:\n-   "/a/"\n---\n', '---\naliases:\n-   "/a/"\n-   "/x/"\n---\n'],
    ['one text', '---\naliases: /a/ # a\n---\n', '---\naliases: [/a/, /x/] # a\n---\n'],
    ['one text in quotes', "---\naliases: '/a, b/'\n---\n", "---\naliases: ['/a, b/', '/x/']\n---\n"],
    ['one text that is none in brackets', '---\naliases: /a, b/\n---\n', '---\naliases: ["/a, b/", /x/]\n---\n'],
    ['another spelling of the key', '---\nredirect_from:\n  - /a/\n---\n', '---\nredirect_from:\n  - /a/\n  - /x/\n---\n'],
    [
      'two spellings, of which one holds',
      '---\nredirect_from: /b/\naliases: [/a/]\n---\n',
      '---\nredirect_from: /b/\naliases: [/a/, /x/]\n---\n',
    ],
    ['a key without a value', '---\naliases: # none\ntitle: t\n---\n', '---\naliases: [/x/] # none\ntitle: t\n---\n'],
    ['a key that says that there is none', '---\naliases: ~\n---\n', '---\naliases: [/x/]\n---\n'],
    ['a key without a value beside a spelling with one', '---\naliases:\noldUrl: /a/\n---\n', '---\naliases:\noldUrl: [/a/, /x/]\n---\n'],
    ['no such key', '---\ntitle: t\ntags:\n  - a\n---\nb', '---\ntitle: t\ntags:\n  - a\naliases: [/x/]\n---\nb'],
    ['no such key, below a text of several lines', '---\na: |\n  b\n\n---\n', '---\na: |\n  b\n\naliases: [/x/]\n---\n'],
    ['no such key, all set in', '---\n  title: t\n---\n', '---\n  title: t\n  aliases: [/x/]\n---\n'],
    ['no key', '---\n# nothing\n---\n', '---\n# nothing\naliases: [/x/]\n---\n'],
    ['nothing', '---\n---\n', '---\naliases: [/x/]\n---\n'],
    ['no front matter', '# b\n', '---\naliases: [/x/]\n---\n\n# b\n'],
    ['no front matter, and a blank line', '\n# b', '---\naliases: [/x/]\n---\n\n# b'],
    ['an empty file', '', '---\naliases: [/x/]\n---\n'],
  ])('%s', async (_, before, after) => {
    expect(add(before, '/x/')).toBe(after)
    expect((await compile(after, { path: 'new.md' })).page.frontMatter.aliases).toContain('/x/')
    if (!before.includes('\n')) return
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(add(windows(before), '/x/')).toBe(windows(after))
  })
})

test('several aliases of one page are all added', () => {
  expect(add('# b\n', '/x/', '/y/', '/z/')).toBe('---\naliases: [/x/, /y/, /z/]\n---\n\n# b\n')
  expect(add('---\naliases:\n- /a/\n---\n', '/x/', '/y/')).toBe('---\naliases:\n- /a/\n- /x/\n- /y/\n---\n')
})

test('an alias that YAML would read as something else is put in quotes', () => {
  expect(add('', '/a: b/')).toBe('---\naliases: ["/a: b/"]\n---\n')
  expect(add('---\naliases: [/a/]\n---\n', '/a, b/')).toBe('---\naliases: [/a/, "/a, b/"]\n---\n')
  expect(add("---\naliases: ['/a/']\n---\n", "/it's/")).toBe("---\naliases: ['/a/', '/it''s/']\n---\n")
})

describe('nothing is changed', () => {
  test.each([
    ['where the alias is there', '---\naliases: [/x/]\n---\n'],
    ['where it is the one', '---\naliases: /x/\n---\n'],
    ['where the front matter has no end', '---\ntitle: t\n'],
    ['where it is in another language', '---json\n{"title": "t"}\n---\n'],
    ['where it is not YAML', '---\ntitle: [a\n---\n'],
    ['where its YAML has an end of its own', '---\ntitle: t\n...\n---\n'],
    ['where it is no list of keys', '---\n- a\n---\n'],
    ['where the keys stand in braces', '---\n{title: t}\n---\n'],
    ['where the aliases are something else', '---\naliases: {a: b}\n---\n'],
    ['where an entry is something else', '---\naliases: [[/a/]]\n---\n'],
    ['where an entry has several lines', '---\naliases:\n  - >\n    /a/\n---\n'],
    ['where the list is one of another key', '---\ntags: &list [/a/]\naliases: *list\n---\n'],
    ['where another key has the list', '---\naliases: &list [/a/]\ntags: *list\n---\n'],
    ['where entries stand in entries', '---\naliases:\n  - - /a/\n---\n'],
  ])('%s', (_, text) => {
    expect(add(text, '/x/')).toBeUndefined()
  })

  test('where the page cannot be read', () => {
    const { files, left } = planFixes([wanted('/x/')], () => undefined)
    expect({ files, left: left.map(({ message }) => message) }).toEqual({ files: [], left: ['/x/ is gone'] })
  })
})

test('the keys of aliases are those that front matter is read by', () => {
  const field = FIELDS.find(({ name }) => name === 'aliases')
  expect(ALIAS_KEYS).toEqual([field?.key, ...(field?.synonyms ?? [])])
})
