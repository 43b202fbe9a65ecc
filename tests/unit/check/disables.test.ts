import { describe, expect, test } from 'vitest'
import { runRules } from '../../../src/check/run-rules.ts'
import { defaultConfig } from '../../../src/config/parse-config.ts'
import type { Base } from '../../../src/model/base.ts'
import type { ExternalVerdict } from '../../../src/model/external.ts'
import type { CheckFacts } from '../../../src/model/rule.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { load, NO_CHECK_FACTS, type Files } from '../../support/load.ts'
import { briefly } from '../../support/told.ts'

const { check } = defaultConfig()

/** All that is told of a handbook, in a line each; that nothing links to a page is left out. */
async function told(
  files: Files | string,
  options: Parameters<typeof load>[1] = {},
  facts: Partial<CheckFacts> = {},
): Promise<readonly string[]> {
  const { site } = await load(typeof files === 'string' ? { 'page.md': files } : files, options)
  return runRules(site, { ...NO_CHECK_FACTS, ...facts })
    .filter(({ rule }) => rule !== 'page/orphan')
    .map(briefly)
}

describe('a comment', () => {
  test.each([
    ['on the next line', '<!-- check-disable-next-line link/page moves soon -->\n[a](/gone/)'],
    ['on the next line that is not blank', 'text\n\n<!-- check-disable-next-line link/page moves soon -->\n\n\n- [a](/gone/)'],
    ['of a definition', '[a]\n\n<!-- check-disable-next-line link/page moves soon -->\n\n[a]: /gone/'],
    ['on its own line', '[a](/gone/) <!-- check-disable-line link/page moves soon -->'],
    ['in its file', '[a](/gone/)\n\n<!-- check-disable-file link/page moves soon -->\n\n[b](/gone/)'],
    ['by two rules', '<!-- check-disable-next-line link/page, text/todo moves soon -->\n[a](/gone/) TODO'],
    [
      'by two comments',
      '<!-- check-disable-next-line link/page moves soon -->\n<!-- check-disable-next-line text/todo ours -->\n[a](/gone/) TODO',
    ],
    ['in a quote', '> <!-- check-disable-next-line link/page moves soon -->\n> [a](/gone/)'],
    ['in front matter', '---\n# check-disable-next-line front/unknown-key ours\nours: 1\n---\n'],
    ['at the end of a line of front matter', '---\nours: 1 # check-disable-line front/unknown-key ours\n---\n'],
    ['in front matter, by the file', '---\n# check-disable-file text/todo ours\ntitle: a\n---\n\nTODO'],
    ['in front matter that is not YAML', '---\na: b: c # check-disable-line front/schema ours\n---\n'],
  ])('keeps back what is found %s', async (_, source) => {
    expect(await told(source)).toEqual([])
  })

  test.each([
    ['other rules', '<!-- check-disable-next-line text/todo x -->\n[a](/gone/) TODO', ['2:1 error link/page /gone/']],
    ['other lines', '<!-- check-disable-next-line link/page x -->\n[a](/gone/)\n[b](/gone/)', ['3:1 error link/page /gone/']],
    [
      'the lines of a link that begins above',
      '[a\nb <!-- check-disable-line link/page x -->](/gone/)',
      ['1:1 error link/page /gone/', '2:3 warning disable/unused link/page'],
    ],
    [
      'a link whose definition is at fault',
      '<!-- check-disable-next-line link/page x -->\n[a]\n\n[a]: /gone/',
      ['1:1 warning disable/unused link/page', '4:1 error link/page /gone/'],
    ],
    [
      'all rules of a group',
      '[a](/gone/) <!-- check-disable-line link/* x -->',
      ['1:1 error link/page /gone/', '1:13 error disable/unknown-rule link/*'],
    ],
  ])('does not keep back %s', async (_, source, expected) => {
    expect(await told(source)).toEqual(expected)
  })

  test('is about its own file alone', async () => {
    const files = { 'a.md': '<!-- check-disable-file link/page x -->\n\n[a](/gone/)', 'b.md': '[a](/gone/)' }
    expect(await told(files)).toEqual(['1:1 error link/page /gone/'])
  })

  test('in code is text', async () => {
    expect(await told('`<!-- check-disable-line link/page x -->` [a](/gone/)')).toEqual(['1:43 error link/page /gone/'])
  })
})

describe('disable/reason', () => {
  test('asks for a reason', async () => {
    expect(await told('<!-- check-disable-next-line link/page -->\n[a](/gone/)')).toEqual(['1:1 warning disable/reason link/page'])
  })
})

describe('disable/unknown-rule', () => {
  test('says what was most likely meant', async () => {
    const { findings } = await load({ 'page.md': '<!-- check-disable-line link/pages x --> [a](/gone/)' })
    expect(findings).toEqual([
      "page.md:1:1  error  disable/unknown-rule  there is no rule 'link/pages', so nothing is switched off here (did you mean link/page?)",
      'page.md:1:42  error  link/page  there is no page at /gone/',
    ])
  })

  test('tells of a comment that names none', async () => {
    const { findings } = await load({ 'page.md': 'a <!-- check-disable-line -->' })
    expect(findings).toEqual([
      'page.md:1:3  error  disable/unknown-rule  this comment names no rule, so nothing is switched off here (name it: check-disable-next-line link/page, and why)',
    ])
  })
})

describe('disable/unused', () => {
  test('tells of each rule that finds nothing', async () => {
    const { findings } = await load({
      'page.md': '<!-- check-disable-next-line link/page, text/todo x -->\n[a](/gone/)\n\n<!-- check-disable-file text/todo x -->',
    })
    expect(findings).toEqual([
      'page.md:1:1  warning  disable/unused  text/todo is switched off here, but finds nothing (take text/todo out of the comment)',
      'page.md:4:1  warning  disable/unused  text/todo is switched off here, but finds nothing (delete the comment)',
    ])
  })

  test('is silent where the rule is off, for all files or for this one', async () => {
    const source = 'a <!-- check-disable-line text/todo x -->'
    expect(await told(source, { check: { ...check, rules: { 'text/todo': 'off' } } })).toEqual([])
    const overrides = [{ files: ['page.md'], rules: { 'text/todo': 'off' as const } }]
    expect(await told({ 'page.md': source, 'b.md': source }, { check: { ...check, overrides } })).toEqual([
      '1:3 warning disable/unused text/todo',
    ])
  })

  test('has its level from the configuration', async () => {
    const source = 'a <!-- check-disable-line text/todo x -->'
    expect(await told(source, { check: { ...check, rules: { 'disable/unused': 'off' } } })).toEqual([])
    expect(await told(source, { check: { ...check, rules: { 'disable/unused': 'error' } } })).toEqual([
      '1:3 error disable/unused text/todo',
    ])
  })

  test('is silent on rules that compare with a base, where there is none', async () => {
    const source = '<!-- check-disable-file url/removed, anchor/removed x -->'
    const base: Base = { name: 'main', pages: [], redirects: [], assets: [], moved: new Map() }
    expect(await told(source)).toEqual([])
    expect(await told(source, {}, { base })).toEqual([
      '1:1 warning disable/unused anchor/removed',
      '1:1 warning disable/unused url/removed',
    ])
  })

  test('is silent on rules about other sites, where nobody has asked them', async () => {
    const source =
      '<!-- check-disable-next-line ext/dead x -->\n[a](https://a.example/b#c) and [m](mailto:a@example.com)\n[d](https://d.example/)'
    const facts = (...verdicts: readonly (readonly [string, ExternalVerdict['kind']])[]): Partial<CheckFacts> => ({
      verdicts: new Map(verdicts.map(([url, kind]) => [url, { kind, reason: 'x' }])),
    })
    expect(await told(source)).toEqual([])
    expect(await told(source, {}, facts())).toEqual([])
    expect(await told(source, {}, facts(['https://a.example/b', 'failing']))).toEqual([])
    expect(await told(source, {}, facts(['https://a.example/b', 'dead']))).toEqual([])
    expect(await told(source, {}, facts(['https://a.example/b', 'ok']))).toEqual(['1:1 warning disable/unused ext/dead'])
  })

  test('is silent on a run that only asks other sites', async () => {
    expect(await told('a <!-- check-disable-line text/todo x -->', {}, { isOnlyExternal: true, verdicts: new Map() })).toEqual([])
  })
})

test('a build honours the comments as a check does', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n\n<!-- check-disable-next-line link/page moves soon -->\n[a](/gone/)\n\n[b](/lost/)\n',
  })
  const expected = ['content/index.md:6:1  error  link/page  there is no page at /lost/']
  expect((await handbook.check()).findings).toEqual(expected)
  expect((await handbook.build()).findings).toEqual(expected)
})
