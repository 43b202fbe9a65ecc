import { describe, expect, test } from 'vitest'
import { fillSlots } from '../../../src/model/slots.ts'
import { compile } from '../../support/compile.ts'

const encode = (text: string): number[] => [...new TextEncoder().encode(text)]

describe('bytes that are not UTF-8', () => {
  test('are told where the first of them stands, and readers see what can be shown', async () => {
    const { page, findings, html } = await compile(Uint8Array.from([...encode('# ok\n\nmünch'), 0xff, ...encode(' end '), 0xc3]))
    expect(html).toBe('<h1 id="ok">ok</h1>\n<p>münch� end �</p>')
    expect(page.title).toBe('ok')
    expect(findings).toEqual([
      '3:6  error  source/encoding  this file is not UTF-8: here stands a byte that no character begins with or goes on with (save the file as UTF-8; until then readers see � in its place)',
    ])
  })

  test('are counted by whatever ends a line', async () => {
    const { findings } = await compile(Uint8Array.from([...encode('a\r\nb\rc\n'), 0xff]))
    expect(findings).toEqual([expect.stringMatching(/^4:1 {2}error {2}source\/encoding/)])
  })

  test('in another encoding, from its first letter on', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('# Title').flatMap((letter) => [letter.charCodeAt(0), 0])])
    expect((await compile(utf16)).findings).toEqual([expect.stringMatching(/^1:1 {2}error {2}source\/encoding/)])
  })

  test('are not U+FFFD that an author wrote', async () => {
    expect(await compile('a � b')).toMatchObject({ html: '<p>a � b</p>', findings: [] })
  })
})

describe('NULs', () => {
  test('are told where the first of them stands, and published nowhere', async () => {
    const { page, findings, html } = await compile('---\ntitle: "N\0L"\n---\n\na \0 b \0')
    expect(html).toBe('<p>a \uFFFD b \uFFFD</p>')
    expect(page.title).toBe('N\uFFFDL')
    expect(findings).toEqual([
      '2:10  error  source/encoding  this file is not text: here stands a NUL, a byte that no text holds (save the file as UTF-8; until then readers see � in its place)',
    ])
  })
})

describe('a byte order mark', () => {
  test('is no text', async () => {
    expect(await compile('\uFEFF# T')).toMatchObject({ html: '<h1 id="t">T</h1>', findings: [] })
  })
})

describe('line endings', () => {
  test.each(['\n', '\r\n', '\r'])('%j give the same page', async (ending) => {
    const source = '# T\n{: .x}\n\n- a\n- b\n{: .y}\n\n<div markdown="1">\n*c* [d](/e)\n</div>\n\n```\nf\n\n```'
    const [plain, other] = [await compile(source), await compile(source.replaceAll('\n', ending))]
    expect(other.html.replace(/\r\n?/g, '\n')).toBe(plain.html)
    expect(other.page.slots[0]?.place).toMatchObject({ line: 9, column: 5 })
  })
})

describe('the characters that mark slots and lines', () => {
  test.each([
    'a \uFDD0 [b](/c) \uFDD0',
    '<p title="\uFDD0">\uFDD0 <a href="/c">b</a></p>',
    'a &#xFDD0; &#64976; [b](/c)',
    '<p title="&#xFDD0;&#x0FDD0">&#64976;&#064976 <a href="/c&#xfdd0;">b</a></p>',
    '<p title="&#xFDD0a &#649761">x <a href="/c">b</a></p>',
    '[b](/c){: title="\uFDD0"}',
    '```\n\uFDD0\n```\n\n[b](/c)',
    '---\ntitle: "\\uFDD0"\n---\n[b](/c)',
    '\uFDD1 &#xFDD1; <br>\uFDD1 [b](/c)',
    '<br>\uFDD1<br>\n\uFDD1\n[b](/c)',
  ])('cannot be forged: %j', async (source) => {
    for (const html of ['clean', 'trusted'] as const) {
      const { page } = await compile(source, { markdown: { html } })
      expect(page.slots).toHaveLength(1)
      expect(page.html).toHaveLength(2)
      expect(fillSlots(page.html, ['HERE'])).toContain('href="HERE"')
    }
  })
})
