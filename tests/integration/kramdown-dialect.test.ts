// Pages that kramdown's own grammar reads, through the whole tool: for a site, a folder and a page; what is found; what is left out.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook, type Built } from '../support/create-handbook.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Tree } from '../support/tree.ts'

/** In kramdown two lists, one in the other, and bold; in the default dialect neither. */
const PAGE = '# Page\n\n1. a\n- b\n\n日本**「太字」**です, "quoted"\n'

const KRAMDOWN = "export default { search: false, markdown: { dialect: 'kramdown' } }"

/** The author's part of a page. */
function bodyOf({ files }: Pick<Built, 'files'>, page: string): string {
  const html = files[page] ?? ''
  const start = html.indexOf('data-page-body>')
  return html.slice(start, html.indexOf('</main>', start))
}

function isKramdown(built: Built, page: string): boolean {
  return bodyOf(built, page).includes('<strong>「太字」</strong>')
}

async function build(files: Tree, config = KRAMDOWN): Promise<Built> {
  return createHandbook(files, config).build()
}

describe('the dialect of a page', () => {
  const files = {
    'content/index.md': PAGE,
    'content/old/a.md': PAGE,
    'content/old/new/b.md': PAGE,
    'content/older/c.md': PAGE,
    'content/d.md': `---\ndialect: kramdown\n---\n${PAGE}`,
    'content/old/e.md': `---\ndialect: gfm\n---\n${PAGE}`,
  }
  const pages = ['index.html', 'old/a/index.html', 'old/new/b/index.html', 'older/c/index.html', 'd/index.html', 'old/e/index.html']

  test.each([
    ['none is named', '{}', [false, false, false, false, true, false]],
    ['the site has one', "{ markdown: { dialect: 'kramdown' } }", [true, true, true, true, true, false]],
    [
      'folders have their own',
      "{ markdown: { dialects: { '/old/': 'kramdown', 'old/new': 'gfm' } } }",
      [false, true, false, false, true, false],
    ],
    [
      'a folder differs from the site',
      "{ markdown: { dialect: 'kramdown', dialects: { old: 'gfm' } } }",
      [true, false, false, true, true, false],
    ],
  ])('where %s', async (_, config, expected) => {
    const built = await build(files, `export default ${config}`)
    expect(pages.map((page) => isKramdown(built, page))).toEqual(expected)
  })

  test('is one of two, in front matter as in the configuration', async () => {
    const { findings } = await build({ 'content/index.md': '---\ndialect: kramdwon\n---\n# A\n' }, 'export default {}')
    expect(findings).toEqual([
      expect.stringContaining("front/schema  'dialect' is gfm or kramdown, not 'kramdwon' (did you mean kramdown?"),
    ])
    const { exitCode, errors } = await build({ 'content/index.md': '# A\n' }, "export default { markdown: { dialects: { a: 'kram' } } }")
    expect([exitCode, errors]).toEqual([2, expect.stringContaining("markdown.dialects.a is 'kram', but must be 'gfm' or 'kramdown'")])
  })

  test('is that of the files that it takes in', async () => {
    const taken = { 'content/_part.md': '## Part\n\n日本**「太字」**です[^a]\n\n[^a]: Note of the part.\n\n## Page\n' }
    const page = '# Page\n\n- TOC\n{:toc}\n\nWords[^a].\n\n::include{file=_part.md}\n\n[^a]: Note of the page.\n'
    const built = await build({ ...taken, 'content/index.md': page })
    expect(built.findings).toEqual([])
    const body = bodyOf(built, 'index.html')
    expect(body).toContain('<strong>「太字」</strong>')
    expect([...body.matchAll(/href="#([^"]*)" id="markdown-toc/g)].map(([, id]) => id)).toEqual(['page', 'part', 'page-1'])
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id = ''] of body.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(decodeURI(id))
  })
})

describe('what a page becomes', () => {
  test('lists are loose item by item, contents and notes have kramdown’s ids, and the look is the site’s', async () => {
    const source =
      '- TOC\n{:toc}\n\n## One *two*\n\n- a\n\n- b\n- c\n\nText[^n] "q" -- x\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nterm\n: meaning\n\n[^n]: Note.\n'
    const body = bodyOf(await build({ 'content/index.md': source }), 'index.html')
    expect(body).toContain('<a href="#one-two" id="markdown-toc-one-two">One <em>two</em></a>')
    expect(body).toContain('data-toc')
    expect(body).toMatch(/<li>\s*<p>a<\/p>\s*<\/li>\s*<li>b<\/li>\s*<li>c<\/li>/)
    expect(body).toContain(
      'Text<sup id="fnref:n" role="doc-noteref"><a href="#fn:n" class="footnote" rel="footnote" data-footnote-ref="">1</a></sup> “q” – x',
    )
    expect(body).toContain('<li id="fn:n" role="doc-endnote">')
    expect(body).toContain('aria-label="Back to reference"')
    expect(body).toContain('<div class="table-scroll" data-generated="wrapper"')
    expect(body).toContain('<dl><dt>term</dt><dd>meaning</dd></dl>')
    expect(body).toContain('class="permalink"')
  })

  test('alerts, callouts and components work as in the default dialect', async () => {
    const source = '> [!TIP]\n> Rest.\n\n:::note[Mine]\n- a\n\n- b\n- c\n:::\n\n- item\n\n  :::warning\n  Inside.\n  :::\n\n::unknown\n'
    const built = await build({ 'content/index.md': source })
    expect(built.findings).toEqual([])
    const body = bodyOf(built, 'index.html')
    expect(body).toContain('<p class="callout-title" data-generated="callout-title">Tip</p>')
    expect(body).toMatch(/<p class="callout-title">Mine<\/p>\s*<ul>\s*<li>\s*<p>a<\/p>\s*<\/li>\s*<li>b<\/li>/)
    expect(body).toMatch(/<li>\s*<p>item<\/p>\s*<div class="callout callout-warning"/)
    expect(body).toContain('<p>::unknown</p>')
  })

  test('formulas are formulas only where the site has them', async () => {
    const config = (maths: boolean): string => `export default { markdown: { dialect: 'kramdown', maths: ${String(maths)} } }`
    const files = { 'content/index.md': 'Text $$x^2$$.\n\n$$\na\n$$\n' }
    expect(bodyOf(await build(files, config(false)), 'index.html')).not.toContain('<math')
    expect(bodyOf(await build(files, config(true)), 'index.html').match(/<math/g)).toHaveLength(2)
  })

  test('code keeps its first line, empty or not', async () => {
    const body = bodyOf(await build({ 'content/index.md': '<b>x</b> <i>\n\n</i>\n\n```\n\ncode\n```\n\n<div>\n' }), 'index.html')
    expect(body).toContain('<pre><code>\ncode\n</code></pre>')
  })
})

describe('authors’ HTML', () => {
  const hostile = [
    '<div class="x" onclick="evil()" markdown="1" data-generated="permalink">',
    '## In HTML',
    '',
    '<script>evil()</script>',
    '</div>',
    '',
    'Text{:.no} [a](javascript:evil()) [b][b] *c*{: onclick="evil()" style="color: red" data-toc="" .kept}',
    '',
    '- x',
    '{: data-page-body="" .list}',
    '',
    '[b]: JavaScript:evil()',
    '',
    'Write to <username> and <kbd>K</kbd>',
    '',
  ].join('\n')

  test('is cleaned, the attributes of lists as well', async () => {
    const built = await build({ 'content/index.md': hostile })
    const body = bodyOf(built, 'index.html')
    expect(body).not.toMatch(/evil|<script|style=|onclick|data-toc/)
    expect(body.match(/data-page-body|data-generated/g)).toEqual(['data-page-body', 'data-generated'])
    expect(body).toContain('<em class="kept">c</em>')
    expect(body).toContain('<ul class="list">')
    expect(body).toContain('<h2 id="in-html">')
    expect(body).toContain('&#x3C;username> and <kbd>K</kbd></p>')
    const rules = built.findings.map((finding) => finding.split(/\s+/)[2])
    expect(rules).toEqual(expect.arrayContaining(['link/unsafe', 'dialect/attribute-list']))
    expect(rules.filter((rule) => rule === 'html/tag')).toEqual([])
  })

  test('is kept where it is trusted, but for what is the tool’s own and for addresses that run code', async () => {
    const built = await build({ 'content/index.md': hostile }, "export default { markdown: { dialect: 'kramdown', html: 'trusted' } }")
    const body = bodyOf(built, 'index.html')
    expect(body).toContain('<div class="x" onclick="evil()">')
    expect(body).toContain('style="color: red"')
    expect(body).not.toMatch(/href="javascript|data-toc|<ul[^>]*data-page-body/i)
  })
})

describe('what is found', () => {
  test('has its place, and a suggestion where there is one', async () => {
    const source = [
      '# Page', // 1
      '',
      '[one][], [two][wto], [three], and [form-a].',
      '',
      'Behind text{: .x} a <div> b',
      '',
      '{::coment /}',
      '',
      '[two]: /a',
      '[two]: /b',
      '[form-b]: /c',
      '',
      'Note[^x], used[^y].',
      '',
      '[^y]: One.',
      '[^y]: Two.',
      '[^z]: Three.',
      '',
      '<span>open',
      '',
    ].join('\n')
    const { findings } = await createHandbook({ 'content/index.md': source, 'content/b.md': '# B\n' }, KRAMDOWN).check()
    const told = findings.map((finding) => finding.replace('content/index.md:', ''))
    expect(told).toMatchInlineSnapshot(`
      [
        "3:1  error  ref/undefined  [one] is defined nowhere on this page, so readers see the brackets (add a line “[one]: address”, or put a backslash before brackets that are meant)",
        "3:10  error  ref/undefined  [wto] is defined nowhere on this page, so readers see the brackets (add a line “[wto]: address”, or put a backslash before brackets that are meant)",
        "3:22  info  ref/shortcut  [three] is defined nowhere on this page, so readers see the brackets (add a definition, or put a backslash before brackets that are meant)",
        "3:35  info  ref/shortcut  [form-a] is defined nowhere on this page, so readers see the brackets (did you mean [form-b]?)",
        "5:12  warning  dialect/attribute-list  This attribute list stands behind text: it must touch a link, an image or the like (put it right behind what it is for, without a space)",
        "5:21  warning  html/tag  <div> cannot stand in running text: it is shown as it is written (begin a line with it, behind an empty line)",
        "7:1  warning  dialect/extension  There is no extension “coment”: there are comment, nomarkdown and options",
        "9:1  info  ref/unused  nothing on this page uses [two] (delete it)",
        "10:1  info  ref/unused  nothing on this page uses [two] (delete it)",
        "11:1  info  ref/unused  nothing on this page uses [form-b] (delete it)",
        "13:5  error  footnote/undefined  there is no footnote [^x] on this page, so readers see the brackets (add a line “[^x]: text”)",
        "15:1  warning  footnote/unused  there is a footnote [^y] already, so readers never see this one (give one of the two another label)",
        "17:1  warning  footnote/unused  nothing refers to [^z], so readers never see this footnote (write [^z] where it belongs, or delete it)",
        "19:1  warning  html/tag  <span> is never closed: it takes all that follows (close it where it ends, or write &lt; where text is meant)",
      ]
    `)
  })

  test('a rule can be switched off, for a line and for all', async () => {
    const files = { 'content/index.md': '# A\n\n<!-- check-disable-next-line html/tag it is meant -->\nOne <span>open\n\nTwo <span>open\n' }
    expect((await build(files)).findings).toEqual([expect.stringContaining('content/index.md:6:5  warning  html/tag')])
    const off = "export default { markdown: { dialect: 'kramdown' }, check: { rules: { 'html/tag': 'off', 'disable/unused': 'off' } } }"
    expect((await build(files, off)).findings).toEqual([])
  })
})

describe('a site for the public', () => {
  const source = [
    '# Page',
    '',
    ':::internal',
    'Obsidian heron.[^s] See [the pelican][sec].',
    '',
    '## Marzipan corridor',
    ':::',
    '',
    '- item',
    '',
    '  :::internal',
    '  Velvet hammer',
    '  :::',
    '',
    '<div markdown="1">',
    '',
    ':::internal',
    'Copper vault',
    ':::',
    '',
    '</div>',
    '',
    '{::comment}',
    'Saffron wing',
    '{:/comment}',
    '',
    'Shown {::comment}cinnamon turnstile{:/comment} text.',
    '',
    '<!-- :::internal umbrella factory -->',
    '',
    '::include{file=_part.md}',
    '',
    '[sec]: https://pelican-ledger.example/',
    '[^s]: Quarterly lantern.',
    '',
    'Last.',
    '',
  ].join('\n')
  const SECRETS = /obsidian|heron|pelican|marzipan|velvet|copper|saffron|cinnamon|umbrella|lantern|tin orchestra/i

  test.each(['clean', 'trusted'])('holds nothing that is for inside, where HTML is %s', async (html) => {
    const part = 'Part.\n\n:::internal\nTin orchestra\n:::\n{: .x}\n\nPart ends.\n'
    const config = `export default { markdown: { dialect: 'kramdown', html: '${html}' } }`
    const handbook = createHandbook({ 'content/index.md': source, 'content/_part.md': part }, config)
    const built = await handbook.build({ audience: 'public' })
    expect(built.exitCode).toBe(0)
    expect(
      Object.entries(built.files)
        .filter(([, text]) => SECRETS.test(text))
        .map(([path]) => path),
    ).toEqual([])
    const body = bodyOf(built, 'index.html')
    for (const words of ['Shown', 'Part.', 'Part ends.', 'Last.', 'item']) expect(body).toContain(words)
    expect(SECRETS.test(bodyOf(await handbook.build(), 'index.html'))).toBe(true)
  })
})

describe('options', () => {
  const files = { 'content/index.md': '# Page\n\none\ntwo "q"\n' }

  test('of the configuration are kramdown’s, in our spelling', async () => {
    const config = "{ hardWrap: true, smartQuotes: ['‹', '›', '«', '»'], autoIdPrefix: 'p-' }"
    const body = bodyOf(await build(files, `export default { markdown: { dialect: 'kramdown', kramdown: ${config} } }`), 'index.html')
    expect(body).toContain('<h1 id="p-page">')
    expect(body).toMatch(/<p>one<br>\s*two «q»<\/p>/)
  })

  test.each([
    ['{ hard_wrap: true }', 'markdown.kramdown.hard_wrap is not a key of the configuration (did you mean markdown.kramdown.hardWrap?)'],
    ["{ input: 'Markdown' }", "markdown.kramdown.input is 'Markdown', but must be 'GFM' or 'kramdown'"],
    ["{ hardWrap: 'yes' }", "markdown.kramdown.hardWrap is 'yes', but must be true or false"],
  ])('%s is refused', async (written, sentence) => {
    const { exitCode, errors } = await build(files, `export default { markdown: { kramdown: ${written} } }`)
    expect([exitCode, errors]).toEqual([2, expect.stringContaining(sentence)])
  })

  test.each(['_config.yml', 'content/_config.yml'])('of Jekyll are read from %s, and the configuration wins', async (place) => {
    const jekyll =
      'title: Old\nkramdown:\n  hard_wrap: true\n  smart_quotes: ["apos", "apos", "quot", "quot"]\n  toc_levels: 2..3\n  footnote_nr: no number\n  auto_id_prefix: j-\n'
    const withJekyll = { ...files, [place]: jekyll }
    const body = bodyOf(await build(withJekyll), 'index.html')
    expect(body).toContain('<h1 id="j-page">')
    expect(body).toMatch(/<p>one<br>\s*two "q"<\/p>/)
    const own = "export default { markdown: { dialect: 'kramdown', kramdown: { autoIdPrefix: 'p-' } } }"
    expect(bodyOf(await build(withJekyll, own), 'index.html')).toContain('<h1 id="p-page">')
  })

  test('of a Jekyll configuration that cannot be read say nothing', async () => {
    const { exitCode, findings } = await build({ ...files, '_config.yml': 'kramdown: [\n  - {' })
    expect([exitCode, findings]).toEqual([0, []])
  })
})

describe('the cache', () => {
  test('knows dialects and options apart, and threads give the same', async () => {
    const handbook = createHandbook({ 'content/index.md': PAGE, 'content/old/a.md': PAGE }, 'export default { search: false }')
    const cache = temporaryFolder()
    const parsed = async (config: string, more = {}): Promise<readonly [number | undefined, boolean]> => {
      handbook.write({ 'handbook.config.ts': `export default ${config}` })
      rmSync(join(cache, 'runs'), { recursive: true, force: true })
      const built = await handbook.build({ cache, ...more })
      return [built.report?.parsed, isKramdown(built, 'old/a/index.html')]
    }
    expect(await parsed('{}')).toEqual([2, false])
    expect(await parsed("{ markdown: { dialect: 'kramdown' } }")).toEqual([2, true])
    expect(await parsed("{ markdown: { dialect: 'kramdown' } }")).toEqual([0, true])
    expect(await parsed("{ markdown: { dialects: { old: 'kramdown' } } }", { threads: 2 })).toEqual([2, true])
    expect(await parsed("{ markdown: { dialect: 'kramdown', kramdown: { hardWrap: true } } }", { threads: 1 })).toEqual([2, true])
    handbook.write({ '_config.yml': 'kramdown:\n  auto_ids: false\n' })
    expect(await parsed("{ markdown: { dialect: 'kramdown' } }")).toEqual([2, true])
    expect(handbook.read('index.html')).not.toContain('id="page"')
  })
})
