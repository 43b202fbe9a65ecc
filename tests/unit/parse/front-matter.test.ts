import { describe, expect, test } from 'vitest'
import { compile } from '../../support/compile.ts'

/** The front matter of a page, without places. */
async function read(yaml: string): Promise<{ readonly values: Record<string, unknown>; readonly findings: readonly string[] }> {
  const { page, findings } = await compile(`---\n${yaml}\n---\ntext`)
  const { places, ...values } = page.frontMatter
  expect(Object.keys(places).sort()).toEqual(Object.keys(values).sort())
  return { values, findings }
}

describe('a key', () => {
  test.each([
    ['title: Leave', { title: 'Leave' }],
    ['title: 2024', { title: '2024' }],
    ['title: yes', { title: 'yes' }],
    ['title: true', { title: 'true' }],
    ['nav_title: Short', { navTitle: 'Short' }],
    ['description: "a: b"', { description: 'a: b' }],
    ['layout: page', { layout: 'page' }],
    ['owner: ann', { owner: ['ann'] }],
    ['owner: [ann, "@bob"]', { owner: ['ann', '@bob'] }],
    ['audience: internal', { audience: 'internal' }],
    ['reviewed: 2026-03-31', { reviewed: { on: '2026-03-31' } }],
    ['reviewed: 2026-03-31T10:00:00Z', { reviewed: { on: '2026-03-31' } }],
    ['reviewed: {on: 2026-03-31, by: ann}', { reviewed: { on: '2026-03-31', by: 'ann' } }],
    ['review_every: 90', { reviewEvery: '90 days' }],
    ['review_every: 3 months', { reviewEvery: '3 months' }],
    ['aliases: /old/', { aliases: ['/old/'] }],
    ['aliases:\n  - /old/\n  - /older/', { aliases: ['/old/', '/older/'] }],
    ['permalink: /x/', { permalink: '/x/' }],
    ['order: -1.5', { order: -1.5 }],
    ['toc: false', { toc: false }],
    ['toc: {depth: 2}', { toc: { depth: 2 } }],
    ['hide: true', { hide: true }],
    ['noindex: true', { noindex: true }],
    ['draft: true', { draft: true }],
    ['lang: pt-BR', { lang: 'pt-BR' }],
    ['keywords: [a, 1]', { keywords: ['a', '1'] }],
    ['tags: a', { tags: ['a'] }],
    ['status: approved', { status: 'approved' }],
    ['controlled_document: true', { controlledDocument: true }],
    ['removed: [/gone/]', { removed: ['/gone/'] }],
  ])('is read: %s', async (yaml, values) => {
    expect(await read(yaml)).toEqual({ values, findings: [] })
  })

  test.each([
    ['navTitle', 'nav_title', 'x', { navTitle: 'x' }],
    ['sidebar_label', 'nav_title', 'x', { navTitle: 'x' }],
    ['linkTitle', 'nav_title', 'x', { navTitle: 'x' }],
    ['summary', 'description', 'x', { description: 'x' }],
    ['owner_slack', 'owner', 'x', { owner: ['x'] }],
    ['maintainer', 'owner', 'x', { owner: ['x'] }],
    ['maintainers', 'owner', '[x, y]', { owner: ['x', 'y'] }],
    ['dri', 'owner', 'x', { owner: ['x'] }],
    ['coach', 'owner', '[x]', { owner: ['x'] }],
    ['classification', 'audience', 'public', { audience: 'public' }],
    ['last_reviewed_on', 'reviewed', '2026-03-31', { reviewed: { on: '2026-03-31' } }],
    ['last-reviewed', 'reviewed', '2026-03-31', { reviewed: { on: '2026-03-31' } }],
    ['last_review_date', 'reviewed', '2026-03-31', { reviewed: { on: '2026-03-31' } }],
    ['review_date', 'reviewed', '2026-03-31', { reviewed: { on: '2026-03-31' } }],
    ['review_in', 'review_every', '6 months', { reviewEvery: '6 months' }],
    ['expiration_in_days', 'review_every', '30', { reviewEvery: '30 days' }],
    ['redirect_from', 'aliases', '/a/', { aliases: ['/a/'] }],
    ['old_paths', 'aliases', '[/a/]', { aliases: ['/a/'] }],
    ['oldUrl', 'aliases', '/a/', { aliases: ['/a/'] }],
    ['weight', 'order', '1', { order: 1 }],
    ['nav_order', 'order', '1', { order: 1 }],
    ['sidebar_position', 'order', '1', { order: 1 }],
    ['toc_hide', 'hide', 'true', { hide: true }],
    ['hide_in_navigation', 'hide', 'true', { hide: true }],
    ['html_lang', 'lang', 'ja', { lang: 'ja' }],
    ['language', 'lang', 'ja', { lang: 'ja' }],
  ])('%s is read as %s, and told', async (synonym, key, value, values) => {
    expect(await read(`${synonym}: ${value}`)).toEqual({
      values,
      findings: [`2:1  info  front/synonym  '${synonym}' is read as '${key}' (write ${key})`],
    })
  })

  test('holds over its synonyms, wherever they stand', async () => {
    expect((await read('weight: 1\norder: 2')).values).toEqual({ order: 2 })
    expect((await read('order: 2\nweight: 1')).values).toEqual({ order: 2 })
  })

  test('that says nothing is as if it were not there', async () => {
    expect(await read('description:\ntwitter_image: ~')).toMatchObject({ values: {} })
    expect((await read('description:\ntitle: null')).findings).toEqual([])
  })

  test('that is not known is told, with what was meant', async () => {
    expect(await read('decription: x\nTitle: y\nquux: z')).toEqual({
      values: {},
      findings: [
        "2:1  info  front/unknown-key  'decription' is no key that this tool reads (did you mean description?)",
        "3:1  info  front/unknown-key  'Title' is no key that this tool reads (did you mean title?)",
        "4:1  info  front/unknown-key  'quux' is no key that this tool reads",
      ],
    })
  })

  test('that stands twice is told, and the last one holds', async () => {
    expect(await read('title: a\norder: 1\ntitle: b')).toEqual({
      values: { title: 'b', order: 1 },
      findings: ["4:1  warning  front/duplicate-key  'title' stands twice; the last one holds (delete the one on line 2)"],
    })
  })
})

describe('a value of the wrong shape', () => {
  test.each([
    ['title: [a]', '\'title\' is text, not ["a"]'],
    ['layout: 1', "'layout' is the name of a layout, not 1"],
    ['owner: {a: b}', '\'owner\' is a name or a list of names, not {"a":"b"}'],
    ['reviewed: soon', "'reviewed' is a date such as 2026-03-31, or {on, by}, not 'soon'"],
    ['reviewed: 2026-13-41', "'reviewed' is a date such as 2026-03-31, or {on, by}, not '2026-13-41'"],
    ['review_every: often', "'review_every' is a span such as 3 months, or a number of days, not 'often'"],
    ['permalink: ""', "'permalink' is an address of this site, such as /people/leave/, not ''"],
    ['order: first', "'order' is a number, not 'first'"],
    ['toc: {depth: 9}', '\'toc\' is true, false, or {depth: 1 to 6}, not {"depth":9}'],
    ['draft: "yes"', "'draft' is true or false, not 'yes'"],
    ['tags: &a [*a]', "'tags' is a word or a list of words, not something that holds itself"],
    ['lang: "en us"', "'lang' is a language such as en or ja, not 'en us'"],
    ['tags: {a: 1}', '\'tags\' is a word or a list of words, not {"a":1}'],
    [`title: [${'x'.repeat(100)}]`, `'title' is text, not ["${'x'.repeat(58)}`],
  ])('is told, and left out: %s', async (yaml, message) => {
    expect(await read(yaml)).toEqual({
      values: {},
      findings: [`2:1  error  front/schema  ${message} (the page is built without this key)`],
    })
  })
})

describe('front matter', () => {
  test('cannot make, by an escape, a character that the source cannot hold', async () => {
    const { page } = await compile('---\ntitle: "a\\0b\\uFDD0c"\n---\n')
    expect(page.title).toBe('a\uFFFDb\uFFFDc')
  })

  test('whose quoted text goes on at the start of the next line is read, as libyaml reads it', async () => {
    const { page, findings } = await compile('---\ntitle: "Leave\nand rest"\norder: 3\n---\n')
    expect(page.frontMatter).toMatchObject({ title: 'Leave and rest', order: 3, places: { order: { line: 4, column: 1 } } })
    expect(findings).toEqual([])
  })

  test('that is no YAML is told where it breaks, and the page is built without it', async () => {
    const { page, html, findings } = await compile('---\ntitle: a: b\nlayout: page\n---\n# Text')
    expect(findings).toEqual([expect.stringMatching(/^2:8 {2}error {2}front\/schema {2}this front matter is not YAML: /)])
    expect(page).toMatchObject({ title: 'Text', frontMatter: { places: {} } })
    expect(html).toBe('<h1 id="text">Text</h1>')
  })

  test.each(['- a\n- b', 'just words', '42'])('that is no list of keys is told: %s', async (yaml) => {
    expect((await read(yaml)).findings).toEqual([
      '2:1  error  front/schema  front matter is a list of keys, such as title: Leave; this is something else',
    ])
  })

  test('that is not closed is told, and what stands in it is text', async () => {
    const { html, findings } = await compile('---\ntitle: a\n\ntext')
    expect(findings).toEqual([
      '1:1  error  front/schema  front matter begins here, but no line --- ends it (add a line --- below the last key)',
    ])
    expect(html).toBe('<p>title: a</p>\n<p>text</p>')
  })

  test.each(['js', 'javascript', 'JavaScript', ' js', 'js x', 'coffee', 'cson', 'toml', 'json5', 'ruby'])(
    'in %s is refused, never run, and not shown',
    async (language) => {
      const global = globalThis as { ran?: boolean }
      delete global.ran
      const { html, findings } = await compile(`---${language}\n{ title: (globalThis.ran = true, 'x') }\n---\ntext`)
      expect(global.ran).toBeUndefined()
      expect(html).toBe('<p>text</p>')
      expect(findings).toEqual([
        `1:1  error  front/language  front matter in '${language.trim()}' is not read, and never run: only YAML is (write it as YAML, between two lines of ---)`,
      ])
    },
  )

  test('with a tag of code holds text', async () => {
    expect((await read('tags: !!js/function "function () {}"')).values).toEqual({ tags: ['function () {}'] })
  })

  test('is not run by a language that stands behind a carriage return', async () => {
    const global = globalThis as { ran?: boolean }
    delete global.ran
    await compile("---\rjs\n{ title: (globalThis.ran = true, 'x') }\n---\ntext")
    expect(global.ran).toBeUndefined()
  })

  test.each([
    ['---yaml\ntitle: a\n---\ntext', 'a'],
    ['---yml\ntitle: a\n---\ntext', 'a'],
    ['--- YAML\ntitle: a\n---\ntext', 'a'],
    ['---json\n{"title": "a"}\n---\ntext', 'a'],
    ['---\r\ntitle: "a"\r\norder: 1\r\n---\r\ntext', 'a'],
    ["---\r\ntitle: 'a'\r\n---\r\ntext", 'a'],
    ['\uFEFF---\ntitle: a\n---\ntext', 'a'],
    ['---\ntitle: a\n---', 'a'],
    ['---\n# only a comment\n---\ntext', undefined],
    ['---\n---\ntext', undefined],
  ])('is read in every spelling: %j', async (source, title) => {
    const { page, findings } = await compile(source)
    expect(page.frontMatter.title).toBe(title)
    expect(findings).toEqual([])
  })

  test.each(['----\ntitle: a\n----\ntext', 'text\n---\ntitle: a\n---', ' ---\ntitle: a\n---', '--- Welcome ---\n\ntext\n\n---'])(
    'is none: %j',
    async (source) => {
      const { page, findings } = await compile(source)
      expect(page.frontMatter).toEqual({ places: {} })
      expect(findings).toEqual([])
      expect(page.markdown).toBe(source)
    },
  )

  test('has the places of its keys', async () => {
    const { page } = await compile('---\n\ntitle: a\naliases:\n  - /b/\n  - /c/\nweight: 3\n---\ntext')
    expect(page.frontMatter.places).toEqual({
      title: { line: 3, column: 1 },
      aliases: { line: 4, column: 1 },
      order: { line: 7, column: 1 },
    })
  })

  test('leaves lines, columns and offsets of the text as they are in the file', async () => {
    const { page } = await compile('---\ntitle: a\n---\n\n# b\n\ntext [c](/d)')
    expect(page.headings[0]?.place).toMatchObject({ line: 5, column: 1 })
    expect(page.slots[0]?.place).toMatchObject({ line: 7, column: 6 })
    expect(page.markdown).toBe('# b\n\ntext [c](/d)')
  })

  test.each([
    [
      'an anchor that stands for much',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: &d [${'*c,'.repeat(9)}]\ne: &e [${'*d,'.repeat(9)}]\ntitle: t`,
    ],
    ['an anchor that holds itself', 'tags: &a [*a]\ntitle: t'],
    ['an anchor that is not there', 'tags: *nowhere\ntitle: t'],
    ['a key that is a list', '? [a]\n: b\ntitle: t'],
    ['names of every object', '__proto__: {polluted: 1}\nconstructor: x\ntoString: y\ntitle: t'],
  ])('does no harm with %s', async (_, yaml) => {
    const { page, findings } = await compile(`---\n${yaml}\n---\ntext`)
    expect(page.text).toEqual([{ id: '', text: 'text' }])
    expect(findings.length).toBeGreaterThan(0)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('the title', () => {
  test.each([
    ['---\ntitle: Front\n---\n# Heading', 'a.md', 'Front'],
    ['text\n\n# A *heading* [x](/y)', 'a.md', 'A heading x'],
    ['## Second', 'people/parental-leave.md', 'Parental leave'],
    ['', 'people/parental_leave.html.md', 'Parental leave'],
    ['', 'people/time-off/index.html.md', 'Time off'],
    ['', 'people/README.md', 'People'],
    ['', '_index.md', 'Home'],
  ])('of %j at %s is %s', async (source, path, title) => {
    expect((await compile(source, { path })).page.title).toBe(title)
  })
})
