import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'

describe('{::comment}', () => {
  test.each([
    ['in text', 'a {::comment}gone{:/} b', '<p>a  b</p>'],
    ['closed by its name', 'a{::comment}gone{:/comment}b', '<p>ab</p>'],
    ['with marks in it', 'a {::comment}*gone* [x](/y){:/} b', '<p>a  b</p>'],
    ['twice in a paragraph', '{::comment}1{:/}a{::comment}2{:/}b', '<p>ab</p>'],
    ['in a heading', '# a{::comment} gone{:/}', '<h1 id="a">a</h1>'],
    ['over lines', 'a\n\n{::comment}\ngone\n\n- gone too\n{:/comment}\n\nb', '<p>a</p>\n<p>b</p>'],
  ])('%s is left out', async (_, source, html) => {
    expect(await compile(source)).toMatchObject({ html, findings: [] })
  })

  test('leaves no link behind', async () => {
    const { page } = await compile('{::comment}\n[x](/y)\n{:/comment}\n\n[z](/z)')
    expect(page.slots.map(({ url }) => url)).toEqual(['/z'])
  })

  test.each(['a {::comment} b', 'a {:/} b', 'a {:/comment} b {::comment}'])('that is not closed stays text: %s', async (source) => {
    expect(await htmlFrom(source)).toBe(`<p>${source}</p>`)
  })
})

describe('{::nomarkdown}', () => {
  test('in a table cell is HTML as written', async () => {
    expect(await htmlFrom('| a |\n|---|\n| {::nomarkdown}<ul><li>{:/}*b*{::nomarkdown}</li></ul>{:/} |')).toContain(
      '<td><ul><li><em>b</em></li></ul></td>',
    )
  })

  test('over lines is HTML as written', async () => {
    expect(await htmlFrom('{::nomarkdown}\n<b>*a*</b>\n\n<i>b</i>\n{:/nomarkdown}\n*c*')).toBe(
      '\n<b>*a*</b>\n\n<i>b</i>\n<p><em>c</em></p>',
    )
  })

  test('is cleaned as all HTML is', async () => {
    const { html, findings } = await compile('a {::nomarkdown}<b onclick="x()">b</b><script>y()</script>{:/}')
    expect(html).toBe('<p>a <b>b</b></p>')
    expect(findings.map((finding) => finding.split('  ')[2])).toEqual(['html/cleaned', 'html/cleaned'])
  })
})

describe('{::options}', () => {
  test('is no text of the page', async () => {
    expect(await compile('a\n\n{::options parse_block_html="true" /}\n\nb')).toMatchObject({ html: '<p>a</p>\n<p>b</p>', findings: [] })
  })

  test('holds from where it stands, until another takes its place', async () => {
    const block = '<div>\n*a*\n</div>\n\n'
    const on = '{::options parse_block_html="true" /}\n\n'
    const off = '{::options parse_block_html="false" /}\n\n'
    expect(await htmlFrom(block + on + block + off + block)).toBe(
      '<div>\n*a*\n</div>\n<div>\n<p><em>a</em></p>\n</div>\n<div>\n*a*\n</div>',
    )
  })
})
