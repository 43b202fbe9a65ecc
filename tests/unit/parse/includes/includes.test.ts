import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillSlots } from '../../../../src/model/slots.ts'
import { createHandbook } from '../../../support/create-handbook.ts'
import { load, targetText, type Files, type Loaded } from '../../../support/load.ts'

/** The HTML of a page, its addresses as written, without permalinks. */
function htmlAt({ pageAt }: Loaded, address = '/'): string {
  const { html, slots } = pageAt(address).page
  const addresses = slots.map(({ url }) => url)
  return fillSlots(html, addresses).replace(/<a class="permalink"[^>]*><\/a>/g, '')
}

describe('::include', () => {
  test('puts the text of a file where it stands', async () => {
    const loaded = await load({ 'index.md': 'a\n\n::include{file=_b.md}\n\nc\n', '_b.md': '---\ntitle: Not read\n---\n\n*b*\n' })
    expect(htmlAt(loaded)).toBe('<p>a</p>\n<p><em>b</em></p>\n<p>c</p>')
    expect(loaded.pageAt('/').page.includes).toEqual([{ file: '_b.md', hash: expect.stringMatching(/^[\da-f]{16}$/) as string }])
    expect(loaded.findings).toEqual([])
  })

  test('makes its headings the page’s, in contents and with ids of their own', async () => {
    const files = {
      'index.md': '- toc\n{:toc}\n\n## A\n\n::include{file=_b.md}\n\n::include{file=_b.md shift=1}\n',
      '_b.md': '## A\n\nwords\n',
    }
    const { headings, text } = (await load(files)).pageAt('/').page
    expect(headings.map(({ depth, id, place }) => [depth, id, place?.line])).toEqual([
      [2, 'a', 4],
      [2, 'a-1', 6],
      [3, 'a-2', 8],
    ])
    expect(htmlAt(await load(files))).toContain('<a href="#a-2" id="markdown-toc-a-2">A</a>')
    expect(text.map((part) => part.text)).toEqual(['A', 'A words', 'A words'])
  })

  test('works in lists and callouts, and takes in what takes in others', async () => {
    const files = {
      'index.md': '- a\n  ::include{file=_parts/b.md}\n',
      '_parts/b.md': ':::note[T]\n::include{file=more/c.md}\n:::\n',
      '_parts/more/c.md': '::include{file=/_d.md}\n',
      '_d.md': 'deep\n',
    }
    expect(htmlAt(await load(files))).toBe(
      '<ul>\n<li>a\n<div class="callout callout-note" role="note">\n<p class="callout-title">T</p>\n<p>deep</p>\n</div>\n</li>\n</ul>',
    )
  })

  test('leads links where they lead from the file itself', async () => {
    const files: Files = {
      'index.md': '# Home\n',
      'people/leave.md': '# Leave\n\n::include{file=../_parts/b.md}\n',
      'people/a b/x.md': '# X\n\n::include{file=/_parts/b.md}\n',
      '_parts/b.md':
        '[a](../people/leave.md#leave) [b](#leave) [c](/people/leave.md) [d](https://example.com/) ![e](e.png) [f][f]\n\n[f]: ../index.md\n',
      '_parts/e.png': '',
      'people/e.png': '',
    }
    const loaded = await load(files)
    const targets = (address: string): readonly string[] => loaded.pageAt(address).targets.map(targetText)
    expect(targets('/people/leave/')).toEqual([
      '/people/leave/#leave',
      '/people/leave/#leave',
      '/people/leave/',
      'elsewhere https://example.com/',
      'missing asset',
      '/',
    ])
    expect(targets('/people/a b/x/').filter((_, index) => index !== 1 && index !== 4)).toEqual([
      '/people/leave/#leave',
      '/people/leave/',
      'elsewhere https://example.com/',
      '/',
    ])
  })

  test('keeps labels of links and footnotes apart', async () => {
    const files = {
      'index.md': '[a][x] b[^n]\n\n::include{file=_b.md}\n\n[x]: /page\n\n[^n]: of the page\n',
      '_b.md': 'c[^n] [d][x]\n\n[x]: /file\n\n[^n]: of the file\n',
    }
    const html = htmlAt(await load(files))
    expect(html).toContain('<a href="/page">a</a>')
    expect(html).toContain('<a href="/file">d</a>')
    expect(html).toMatch(/of the page[\s\S]*of the file/)
    expect(new Set(html.match(/id="fn-[^"]*"/g)).size).toBe(2)
  })

  test('tells what is wrong in a text at the directive, and where it stands in its file', async () => {
    const loaded = await load({
      'index.md': 'a\n\n::include{file=_b.md}\n',
      '_b.md': 'See [x](gone.md).\n\n:::noet\n\n[q][w] TODO\n\n<!-- check-disable-next-line link/page no -->\n',
    })
    expect(loaded.findings).toEqual([
      expect.stringMatching(/^index.md:3:1 {2}warning {2}component\/unknown/),
      expect.stringMatching(/^index.md:3:1 {2}error {2}link\/page/),
      expect.stringMatching(/^index.md:3:1 {2}error {2}ref\/undefined/),
      expect.stringMatching(/^index.md:3:1 {2}info {2}text\/todo/),
    ])
    const [unknown] = loaded.pageAt('/').page.diagnostics
    expect(unknown?.related).toEqual([{ file: '_b.md', place: { line: 3, column: 1 }, message: 'this text is taken in' }])
    expect(loaded.pageAt('/').page.slots).toMatchObject([{ place: { line: 3 }, origin: { file: '_b.md', place: { line: 1, column: 5 } } }])
  })

  test.each<[string, string, Files]>([
    ['of a file that is not there', "there is no '_parts/cb.md' that a page can take in (did you mean /_parts/b.md?)", {}],
    [
      'of a page',
      "there is no '/other.md' that a page can take in",
      { 'other.md': '# Other\n', 'index.md': '::include{file=/other.md}\n' },
    ],
    ['of what is no Markdown', "there is no '_b.txt' that a page can take in", { '_b.txt': 'x', 'index.md': '::include{file=_b.txt}\n' }],
    ['from outside', "'../../x.md' is outside the content", { 'index.md': '::include{file=../../x.md}\n' }],
    ['of nothing', "include needs the attribute 'file'", { 'index.md': '::include\n' }],
    ['with other attributes', "'fiel' is no attribute of include (did you mean file?)", { 'index.md': '::include{fiel=_parts/b.md}\n' }],
    ['with levels that are none', "include: shift cannot be 'x'", { 'index.md': '::include{file=_parts/b.md shift=x}\n' }],
    [
      'in a loop',
      '_parts/b.md takes itself in: _parts/b.md → _parts/c.md → _parts/b.md',
      { 'index.md': '::include{file=_parts/b.md}\n', '_parts/b.md': '::include{file=c.md}\n', '_parts/c.md': '::include{file=b.md}\n' },
    ],
  ])('shows nothing, and tells: %s', async (_, message, files) => {
    const loaded = await load({ 'index.md': '::include{file=_parts/cb.md}\n', '_parts/b.md': 'b\n', ...files })
    expect(htmlAt(loaded)).toBe('')
    expect(loaded.findings.join('\n')).toContain(message)
  })

  test('ends where it would be more than a page can hold', async () => {
    const deep = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`_${String(n)}.md`, `::include{file=_${String(n + 1)}.md}\n`]))
    expect((await load({ 'index.md': '::include{file=_0.md}\n', ...deep })).findings).toEqual([expect.stringContaining('include/limit')])
    // Ten in each of ten, ten times over.
    const bomb = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`_${String(n)}.md`, `::include{file=_${String(n + 1)}.md}\n\n`.repeat(10)]),
    )
    const { findings } = await load({ 'index.md': '::include{file=_0.md}\n', ...bomb, '_9.md': 'x\n' })
    expect(findings.join('\n')).toContain('this page takes in more than a page can hold')
  })

  test('keeps what is for inside from the public', async () => {
    const files = {
      'index.md': 'a\n\n::include{file=_b.md}\n\n::include{file=_c.md}\n',
      '_b.md': 'b\n\n:::internal\nOrchid one.\n:::\n\n::include{file=_c.md}\n',
      '_c.md': '---\naudience: internal\n---\n\nOrchid two.\n',
    }
    const { page } = (await load(files, { audience: 'public' })).pageAt('/')
    expect(htmlAt(await load(files, { audience: 'public' }))).toBe('<p>a</p>\n<p>b</p>')
    expect(page.withheld).toEqual(['Orchid one.', 'Orchid two.', 'Orchid two.'])
    expect(htmlAt(await load(files))).toMatch(/Orchid one[\s\S]*Orchid two[\s\S]*Orchid two/)
  })
})

describe('files that pages take in, in a project', () => {
  test('are read and not published, and none from outside the content is', async () => {
    const handbook = createHandbook({
      'content/index.md': '# Home\n\n::include{file=_parts/a.md}\n\n::include{file=_out.md}\n\n::include{file=_parts/out.md}\n',
      'content/_parts/a.md': 'Taken in.\n',
    })
    mkdirSync(join(handbook.root, 'elsewhere'))
    writeFileSync(join(handbook.root, 'elsewhere/secret.md'), 'Orchid.\n')
    symlinkSync('../elsewhere/secret.md', join(handbook.root, 'content/_out.md'))
    symlinkSync('../../elsewhere/secret.md', join(handbook.root, 'content/_parts/out.md'))
    const { files, findings } = await handbook.build()
    expect(files['index.html']).toContain('<p>Taken in.</p>')
    expect(Object.values(files).join('\n')).not.toContain('Orchid')
    expect(Object.keys(files).filter((path) => path.includes('_parts'))).toEqual([])
    expect(findings.filter((finding) => finding.includes('include/missing'))).toHaveLength(2)
  })

  test('count in a comparison with a base, though the page itself is the same', async () => {
    const handbook = createHandbook({ 'content/index.md': '# Home\n\n::include{file=_a.md}\n', 'content/_a.md': '## Old {#old}\n' })
    handbook.write({ 'base/content/index.md': '# Home\n\n::include{file=_a.md}\n', 'base/content/_a.md': '## Gone {#gone}\n' })
    const { findings } = await handbook.check('--base', join(handbook.root, 'base'))
    expect(findings.join('\n')).toContain('anchor/removed')
  })
})
