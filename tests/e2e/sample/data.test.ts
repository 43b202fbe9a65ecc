import { join, resolve } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { readHtml } from '../../support/html-document.ts'
import { runHandbook } from '../../support/run-command.ts'
import { sampleTest as test } from '../../support/sample-test.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree } from '../../support/tree.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

const SECURITY = 'handbook/engineering/security/application-security/'

test('what data says stands on the pages: names, goals, who stands in, what is for inside', ({ folder }) => {
  const page = (file: string): string => readFileSync(join(folder, file), 'utf8')
  expect(page(`${SECURITY}stable-counterparts.html`)).toContain('The team calls for the threat model itself, before we ask')
  expect(page(`${SECURITY}project-owners.html`)).toMatch(/nobody; deputy .*Sam Okafor.* stands in/)
  expect(page('handbook/company/people/index.html')).not.toContain('Lotte Hansen')
  expect(page('handbook/company/board/index.html')).toContain('<span class="audience-mark audience-internal">Internal</span>')
  expect(page('handbook/company/expenses/index.html')).not.toContain('audience-internal')
})

test('a Japanese page has the words of components in Japanese', ({ folder }) => {
  expect(readFileSync(join(folder, 'handbook/ja/index.html'), 'utf8')).toMatch(/<dt>リーダー<\/dt>.*Yuki Arai.*<dt>メンバー（2人）<\/dt>/s)
})

test('addresses of words from before the glossary was made from data still lead there', ({ folder }) => {
  const { ids } = readHtml(readFileSync(join(folder, 'handbook/glossary/index.html'), 'utf8'))
  const before = ['clinic', 'decider', 'east-window', 'patient', 'slot', 'no-show', 'counterpart', 'flag', 'tier', 'sev', 'finding']
  expect(before.filter((id) => !ids.has(id))).toEqual([])
  expect(ids.has('term-decider')).toBe(true)
})

test('the schemas beside the sample are those that the command writes', async () => {
  const folder = temporaryFolder()
  expect(await runHandbook(['schema', '--root', ROOT, '--out', folder])).toMatchObject({ exitCode: 0 })
  expect(readTree(join(ROOT, '.handbook/schemas'))).toEqual(readTree(folder))
})
