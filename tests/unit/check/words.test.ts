import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/config/parse-config.ts'
import { briefly, toldBy } from '../../support/told.ts'

const { check } = defaultConfig()

describe('text/todo', () => {
  test('tells of notes to oneself that readers see', async () => {
    const told = await toldBy('text/', '# A\n\n- TODO: write this\n- `TODO`\n\n| a |\n|---|\n| TBD |')
    expect(told.map(briefly)).toEqual(['3:3 info text/todo TODO', '8:3 info text/todo TBD'])
    expect(told[0]).toMatchObject({ message: 'readers see this TODO', hint: 'do it, or make it an HTML comment' })
  })

  test('is silent where there are none', async () => {
    expect(await toldBy('text/', 'to do, <!-- TODO --> `FIXME`\n\n```\nXXX\n```')).toEqual([])
  })
})

describe('text/term', () => {
  const options = { check: { ...check, terms: { 'e-mail': 'email', Gitlab: 'GitLab', 'on boarding': 'onboarding', guys: '' } } }

  test('tells of words that are not to be used, and what to write', async () => {
    const told = await toldBy('text/', 'An e-mail. E-mail from Gitlab, you guys.', options)
    expect(told.map(({ subject, fix, hint }) => [subject, hint, fix])).toEqual([
      ['e-mail', 'write email', fixAt(4, 10, 'e-mail', 'email')],
      ['E-mail', 'write Email', fixAt(12, 18, 'E-mail', 'Email')],
      ['Gitlab', 'write GitLab', fixAt(24, 30, 'Gitlab', 'GitLab')],
      ['guys', undefined, undefined],
    ])
    expect(told[0]).toMatchObject({ severity: 'warning', message: '“e-mail” is not the word of this handbook' })
  })

  function fixAt(column: number, endColumn: number, from: string, to: string) {
    return { kind: 'text', place: { line: 1, column, endLine: 1, endColumn }, from, to }
  }

  test('leaves words on two lines to their author', async () => {
    const [told] = await toldBy('text/', 'with on\nboarding', options)
    expect(told).toMatchObject({
      subject: 'on\nboarding',
      hint: 'write onboarding',
      place: { line: 1, column: 6, endLine: 2, endColumn: 9 },
    })
    expect(told).not.toHaveProperty('fix')
  })

  test('is silent on other words, code and addresses, and where nothing is configured', async () => {
    expect(await toldBy('text/', 'email GitLab gitlab `e-mail` [a](/page/#e-mail) <https://example.com/e-mail>', options)).toEqual([])
    expect(await toldBy('text/', 'e-mail Gitlab')).toEqual([])
  })
})
