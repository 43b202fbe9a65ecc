import { describe, expect, test } from 'vitest'
import { load } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

async function toldOf(url: string): Promise<readonly string[]> {
  const { site } = await load({ 'index.md': `A [link](<${url}>).` })
  return toldBy(site, ['mail/invalid', 'tel/invalid']).map((line) => line.replace(/^.*\| /, ''))
}

describe('mail/invalid', () => {
  test.each([
    'mailto:nia@example.com',
    'MAILTO:nia@example.com',
    'mailto:nia@example.com?subject=A%20question&body=x',
    'mailto:nia@example.com,ola@mail.example.com',
    'mailto:nia@example.com,%20ola@example.com',
    'mailto:nia.o%27neil+help@example.co.jp',
    'mailto:%E6%97%A5@%E4%BE%8B.jp',
    'mailto:?to=nia@example.com',
    'mailto:?subject=x&cc=nia@example.com',
    'https://example.com/mailto:',
  ])('finds nothing wrong with %s', async (url) => {
    expect(await toldOf(url)).toEqual([])
  })

  test.each([
    ['mailto:', 'this link writes a letter to nobody (write an address behind mailto:)'],
    ['mailto:%20', 'this link writes a letter to nobody (write an address behind mailto:)'],
    ['mailto:?subject=x', 'this link writes a letter to nobody (write an address behind mailto:)'],
    ['mailto:?to=', 'this link writes a letter to nobody (write an address behind mailto:)'],
    ['mailto:nia', "'nia' is no mail address (write it as name@example.com)"],
    ['mailto:nia@example', "'nia@example' is no mail address (write it as name@example.com)"],
    ['mailto:nia@example.com.', "'nia@example.com.' is no mail address (write it as name@example.com)"],
    ['mailto:nia@-example.com', "'nia@-example.com' is no mail address (write it as name@example.com)"],
    ['mailto:nia%20o@example.com', "'nia o@example.com' is no mail address (write it as name@example.com)"],
    ['mailto:@example.com', "'@example.com' is no mail address (write it as name@example.com)"],
    ['mailto:nia@example.com,', "'' is no mail address (write it as name@example.com)"],
    ['mailto:nia@example.com;ola@example.com', "'nia@example.com;ola@example.com' is no mail address (put commas between addresses)"],
    ['mailto://nia@example.com', "'mailto://nia@example.com' has slashes where the address begins (write mailto:nia@example.com)"],
    [`mailto:${'x'.repeat(65)}@example.com`, `'${'x'.repeat(65)}@example.com' is no mail address (write it as name@example.com)`],
  ])('finds what is wrong with %s', async (url, message) => {
    expect(await toldOf(url)).toEqual([message])
  })

  test('tells of a link where it stands, with its address', async () => {
    const { site } = await load({ 'a.md': 'Write\nto <nia@example> or [us](mailto:).', 'b.md': '[us][m]\n\n[m]: mailto:us' })
    expect(toldBy(site, ['mail/invalid'])).toEqual([
      "a.md:2:4-2:17 mail/invalid <mailto:nia@example> | 'nia@example' is no mail address (write it as name@example.com)",
      'a.md:2:21-2:34 mail/invalid <mailto:> | this link writes a letter to nobody (write an address behind mailto:)',
      "b.md:3:1-3:15 mail/invalid <mailto:us> | 'us' is no mail address (write it as name@example.com)",
    ])
  })
})

describe('tel/invalid', () => {
  test.each([
    'tel:+49-30-1234567',
    'tel:+49 (30) 123',
    'tel:112',
    'TEL:+1.555.0100;ext=4',
    'tel:+1-555-0100;phone-context=example.com',
    'sms:x',
  ])('finds nothing wrong with %s', async (url) => {
    expect(await toldOf(url)).toEqual([])
  })

  const hint = 'write the number with its country, as in tel:+49-30-1234567'
  test.each([
    ['tel:', `this link calls no number (${hint})`],
    ['tel:%20;ext=4', `this link calls no number (${hint})`],
    ['tel:1-800-HANDBOOK', `'1-800-HANDBOOK' has letters in it, and is no number to call (${hint})`],
    ['tel:+', `'+' is no number to call (${hint})`],
  ])('finds what is wrong with %s', async (url, message) => {
    expect(await toldOf(url)).toEqual([message])
  })
})
