import { describe, expect, test } from 'vitest'
import { compile, configWith, type CompileOptions } from '../../support/compile.ts'

const { check } = configWith()
const OPTIONS: CompileOptions = { check: { ...check, external: { ...check.external, loginHosts: ['docs.example.com', '*.corp.example'] } } }
const MARK = '<span class="login-mark" data-generated="login"><span class="sr-only"> (needs a login)</span></span>'

describe('a link to a host that needs a login', () => {
  test.each([
    ['[a](https://docs.example.com/x)', `<p><a href="https://docs.example.com/x">a</a>${MARK}</p>`],
    ['<a href="https://wiki.corp.example/">a</a>', `<p><a href="https://wiki.corp.example/">a</a>${MARK}</p>`],
    ['[a][b]\n\n[b]: https://docs.example.com', `<p><a href="https://docs.example.com">a</a>${MARK}</p>`],
    ['| [a](https://docs.example.com) |\n| --- |\n', `<th><a href="https://docs.example.com">a</a>${MARK}</th>`],
    ['[a](https://example.com) [b](/docs.example.com)', '<p><a href="https://example.com">a</a> <a href="/docs.example.com">b</a></p>'],
    ['![a](https://docs.example.com/a.png)', '<p><img src="https://docs.example.com/a.png" alt="a" loading="lazy"></p>'],
  ])('is marked, and no other: %s', async (source, html) => {
    expect((await compile(source, OPTIONS)).html).toContain(html)
  })

  test('is marked in the language of the page', async () => {
    expect((await compile('[a](https://docs.example.com)', { ...OPTIONS, lang: 'ja' })).html).toContain('（ログインが必要）')
  })

  test('has no mark among the words of the page, its headings and links', async () => {
    const { page } = await compile('## See [a](https://docs.example.com) now\n', OPTIONS)
    expect(page.headings).toMatchObject([{ id: 'see-a-now', text: 'See a now' }])
    expect(page.text).toEqual([{ id: 'see-a-now', text: 'See a now' }])
    expect(page.slots).toMatchObject([{ text: 'a' }])
  })
})
