import { expect, test } from 'vitest'
import { BUILT_IN_COMPONENTS } from '../../../../src/handbook/components/index.ts'
import { componentWords } from '../../../../src/handbook/words/words.ts'
import { elementsOf } from '../../../support/elements.ts'
import { shown } from '../../../support/shown.ts'

const ALL = `# Home

::people

::team{team=t}

::stable-counterparts

::project-owners

::recordings

::glossary

::page-list

Ask :person[p] about :term[w].
`

function dataWith(text: string) {
  const quoted = JSON.stringify(text)
  return {
    'other.md': `---\ntitle: ${quoted}\ndescription: ${quoted}\n---\ntext`,
    'data/people.yaml': `p: { name: ${quoted}, role: ${quoted}, teams: t, chat: ${quoted}, timezone: ${quoted} }\n`,
    'data/teams.yaml': `t: { name: ${quoted}, mission: ${quoted}, lead: p, chat: ${quoted} }\n`,
    'data/projects.yaml': `x: { name: ${quoted}, description: ${quoted}, team: t, deputy: p, status: ${quoted} }\n`,
    'data/counterparts.yaml': `- { person: p, team: t, for: t, goals: [${quoted}], note: ${quoted} }\n`,
    'data/recordings.yaml': `- { date: 2026-01-02, title: ${quoted}, series: ${quoted}, host: ${quoted}, audience: internal }\n`,
    'data/glossary.yaml': `- { term: w, definition: ${quoted}, also: [${quoted}] }\n`,
  }
}

test('what is in data is text, whatever it looks like', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;'
  const { html, words, findings } = await shown(ALL, dataWith(hostile))
  const elements = elementsOf(html)
  expect(elements.filter(({ name }) => name === 'script' || name === 'img')).toEqual([])
  expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual([])
  expect(elements.find(({ attributes }) => attributes['title'] === hostile)?.name).toBe('span')
  expect(words.split(hostile).length).toBeGreaterThan(20)
  expect(findings).toEqual([])
})

test('no address that runs code comes from data', async () => {
  const { html, addresses } = await shown(ALL, dataWith('javascript:alert(1)'))
  expect(html).not.toMatch(/(?:href|src)="javascript/)
  expect(addresses.filter((address) => address.startsWith('javascript'))).toEqual([])
})

test('the line that says where data is edited is no part of the page’s words, and no address that is checked', async () => {
  const { html, words, addresses } = await shown(ALL, dataWith('x'))
  expect(html).toContain('<a href="https://git.example/data/projects.yaml#L1">Edit this data: projects.yaml</a>')
  expect(words).not.toContain('Edit this data')
  expect(addresses.filter((address) => address.includes('git.example'))).toEqual([])
})

test('where no edit address is configured, no such line is there', async () => {
  const { html } = await shown(ALL, dataWith('x'), { editUrl: '' })
  expect(html).not.toContain('data-source')
})

test('a page in Japanese has the words and days of Japanese', async () => {
  const { html, words } = await shown(`---\nlang: ja\n---\n${ALL}`, dataWith('語'))
  expect(words).toContain('語（2026年） 日付 録画 公開範囲 2026年1月2日 語 進行: 語 社内限定')
  expect(words).toContain('不在（代理: 語）')
  expect(html).toContain('このデータを編集: people.yaml')
  expect(words.replace(/Home|Ask|about/g, '')).not.toMatch(/[A-Za-z]{4,}/)
})

test.each([
  ['en', 'en-GB'],
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['JA_jp', 'ja'],
  ['de', 'en-GB'],
  ['', 'en-GB'],
])('the words for %s are those of %s', (lang, locale) => {
  expect(componentWords(lang).locale).toBe(locale)
})

test('every component has a name that can be written', () => {
  for (const name of BUILT_IN_COMPONENTS.keys()) expect(name).toMatch(/^[a-z][a-z-]*$/)
})

test('a page without data says what is missing, and is there', async () => {
  const { html, findings } = await shown('# Home\n\n::people\n\n::glossary\n\n::recordings\n', {})
  expect(html).toContain('Home')
  expect(findings.map((finding) => finding.split('  ').slice(0, 3).join(' '))).toEqual([
    'index.md:3:1 warning component/empty',
    'index.md:5:1 warning component/empty',
    'index.md:7:1 warning component/empty',
  ])
})
