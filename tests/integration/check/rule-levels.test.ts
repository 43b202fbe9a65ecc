import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'

const PAGES = { 'content/index.md': '# A\n\n[a](gone.md)\n', 'content/old/a.md': '# B\n\n[a](gone.md)\n' }

/** How severe a check finds its dead links, by file, and how it ends. */
async function levels(args: readonly string[], config?: string): Promise<Readonly<Record<string, string | number>>> {
  const { report, exitCode, errors } = await createHandbook(PAGES, config).check(...args)
  expect(errors).toBe('')
  const found = report?.findings.filter(({ rule }) => rule === 'link/page') ?? []
  return { ...Object.fromEntries(found.map(({ file, severity }) => [file, severity])), exitCode }
}

test('a level of the command line holds', async () => {
  expect(await levels([])).toEqual({ 'content/index.md': 'error', 'content/old/a.md': 'error', exitCode: 1 })
  const warning = { 'content/index.md': 'warning', 'content/old/a.md': 'warning', exitCode: 0 }
  expect(await levels(['--rule', 'link/page=warning'])).toEqual(warning)
  expect(await levels(['--rule', 'link/page=off'])).toEqual({ exitCode: 0 })
  expect(await levels(['--rule', 'link/page=off', '--rule', 'link/page=warning'])).toEqual(warning)
})

test('before those of the configuration, for some files too', async () => {
  const config = `export default {
    check: { rules: { 'link/page': 'warning' }, overrides: [{ files: ['content/old/**'], rules: { 'link/page': 'off' } }] },
  }`
  expect(await levels([], config)).toEqual({ 'content/index.md': 'warning', exitCode: 0 })
  const all = { 'content/index.md': 'error', 'content/old/a.md': 'error', exitCode: 1 }
  expect(await levels(['--rule', 'link/page=error'], config)).toEqual(all)
  expect(await levels(['--rule', 'link/page=off'], config)).toEqual({ exitCode: 0 })
})

describe('a rule or level that does not exist is a mistake of usage', () => {
  test.each([
    ['link/page', "error: --rule is 'link/page', but must be a rule and its level: --rule link/page=warning\n"],
    ['link/pge=error', "error: --rule link/pge=error: 'link/pge' is not a rule (did you mean link/page?)\n"],
    ['link/page=eror', "error: --rule link/page=eror: 'eror' is not a level (did you mean error?)\n"],
    ['link/page=5', "error: --rule link/page=5: '5' is not a level (the levels are error, warning, info and off)\n"],
    ['link/page=', "error: --rule link/page=: '' is not a level (the levels are error, warning, info and off)\n"],
    ['link/page=warning=off', "error: --rule link/page=warning=off: 'warning=off' is not a level (did you mean warning?)\n"],
  ])('--rule %s', async (rule, message) => {
    const { exitCode, errors, report } = await createHandbook(PAGES).check('--rule', rule)
    expect({ exitCode, errors, report }).toEqual({ exitCode: 2, errors: message, report: undefined })
  })

  test('in the configuration, of a check, of a build and of a folder of HTML', async () => {
    const handbook = createHandbook(
      PAGES,
      `export default {
        check: { rules: { 'link/pge': 'off' }, overrides: [{ files: ['a.md'], rules: { 'link/page': 'off', 'link/anchr': 'off' } }] },
      }`,
    )
    const errors =
      'error: handbook.config.ts: check.rules.link/pge is not a rule (did you mean link/page?)\n' +
      '       handbook.config.ts: check.overrides[0].rules.link/anchr is not a rule (did you mean link/anchor?)\n'
    expect(await handbook.check()).toMatchObject({ exitCode: 2, errors })
    expect(await handbook.build()).toMatchObject({ exitCode: 2, errors })
    handbook.write({ 'site/index.html': '<p>' })
    expect(await handbook.check('--html', join(handbook.root, 'site'))).toMatchObject({ exitCode: 2, errors })
  })

  test('one that is like none names them all', async () => {
    const { errors } = await createHandbook(PAGES).check('--rule', 'xyzzy=off')
    expect(errors).toContain("'xyzzy' is not a rule (the rules are anchor/")
  })
})
