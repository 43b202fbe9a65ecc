import { describe, expect, test } from 'vitest'
import { compile, htmlFrom } from '../../support/compile.ts'
import { elementsOf } from '../../support/elements.ts'

/** Ways to write an address that runs code, as an HTML attribute's value. */
const UNSAFE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java&#x09;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript&colon;alert(1)',
  '&Tab;javascript:alert(1)',
  '\u3000javascript:alert(1)',
  '&#x2003;javascript:alert(1)',
  '&nbsp;javascript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'vbscript:x',
  'data:text/html,<b>x</b>',
  'data:image/svg+xml,<svg onload="x"/>',
  'blob:https://example.com/x',
  'file:///etc/passwd',
  'view-source:https://example.com',
]

describe('an address that could run code', () => {
  test.each(UNSAFE)('goes from a link of HTML: %j', async (address) => {
    const { html, findings } = await compile(`<a href="${address.replaceAll('"', '&quot;')}">x</a>`)
    expect(html).toBe('<p><a>x</a></p>')
    expect(findings).toEqual([expect.stringMatching(/^1:1 {2}error {2}link\/unsafe {2}'.*' could run code or open another program/s)])
  })

  test.each([
    ['a link', '[x](javascript:alert`1`)'],
    ['a link in angle brackets', '[x](<javascript:alert(1)>)'],
    ['a link with escapes', '[x](java&#115;cript:alert`1`)'],
    ['a link with a backslash', '[x](javascript\\:alert`1`)'],
    ['a link with a space in its address', '[x](javascript:alert`1` y)'],
    ['an autolink', '<javascript:alert(1)>'],
    ['a definition', '[x][y]\n\n[y]: javascript:alert`1`'],
    ['a definition used as a shortcut', '[x]\n\n[x]: JAVASCRIPT:alert`1` "t"'],
    ['an attribute list', '[x](/y){: href="javascript:alert`1`"}'],
    ['an attribute list below a paragraph', '{:d: href="javascript:alert`1`"}\n\n[x](/y){: d}'],
    ['an image', '![x](javascript:alert`1`)'],
    ['an image of SVG', '![x](data:image/svg+xml,x)'],
    ['an area', '<map name="m"><area href="javascript:alert(1)"></map>'],
    ['a video', '<video src="javascript:alert(1)" poster="javascript:alert(1)"><source src="javascript:alert(1)"></video>'],
    ['candidates of an image', '<img srcset="javascript:alert(1) 1x, javascript:alert(2) 2x">'],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe>'],
    ['a link written past Markdown', '{::nomarkdown}<a href="javascript:alert(1)">x</a>{:/}'],
    ['a heading', '- TOC\n{:toc}\n\n## {::nomarkdown}<b><a href="javascript:alert(1)">x</a></b>{:/} y'],
    ['an image in a heading', '- TOC\n{:toc}\n\n## ![x](javascript:alert`1`) y'],
    ['a table', '| a |\n|---|\n| [x](javascript:alert`1`) |'],
    ['a footnote', 'a[^1]\n\n[^1]: [x](javascript:alert`1`)'],
  ])('goes from %s', async (_, source) => {
    const { html } = await compile(source)
    const addresses = elementsOf(html).flatMap(({ attributes }) =>
      ['href', 'src', 'srcset', 'poster'].flatMap((name) => attributes[name] ?? []),
    )
    expect(addresses.join(' ')).not.toMatch(/script|data:/i)
  })

  test('is told where it stands', async () => {
    const { findings } = await compile('# T\n\ntext <b>b</b> [x](javascript:alert`1`)')
    expect(findings).toEqual([
      "3:15  error  link/unsafe  'javascript:alert%601%60' could run code or open another program, so the address is left out (link to an https:, mailto: or tel: address, or to a page)",
    ])
  })

  test('goes from links also where authors’ HTML is kept whole', async () => {
    const html = await htmlFrom('[x](javascript:alert`1`) <a href="JAVASCRIPT:x">y</a>', { markdown: { html: 'trusted' } })
    expect(html).toBe('<p><a href="#">x</a> <a href="#">y</a></p>')
  })

  test.each([
    'https://example.com/javascript:x',
    '/javascript:x',
    './javascript:x',
    '#javascript:x',
    '?javascript:x',
    'mailto:a@example.com',
    'tel:+81-3-0000-0000',
    'slack://channel?id=1',
    'webcal://example.com/c.ics',
  ])('is not %s', async (address) => {
    expect(await compile(`<a href="${address}">x</a>`)).toMatchObject({ html: `<p><a href="${address}">x</a></p>`, findings: [] })
  })

  test('is not an image that its address holds', async () => {
    expect(await htmlFrom('![x](data:image/png;base64,AAAA)')).toBe('<p><img src="data:image/png;base64,AAAA" alt="x" loading="lazy"></p>')
  })
})

describe('code and style', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['a\n\n<script>\nalert(1)\n</script>\n\nb', '<p>a</p>\n\n<p>b</p>'],
    ['a <script>alert(1)</script> b', '<p>a  b</p>'],
    ['<SCRIPT SRC=//e.org/x.js></SCRIPT>', ''],
    ['<style>p { color: red }</style>', ''],
    ['<link rel="stylesheet" href="/x.css">', ''],
    ['<meta http-equiv="refresh" content="0;url=//e.org">', ''],
    ['<base href="//e.org">', ''],
    ['<object data="x.swf"><embed src="x.swf"></object>', '<p></p>'],
    ['<svg><a xlink:href="javascript:x"><text>x</text></a><script>x</script></svg>', '<p></p>'],
    ['<math><mtext><script>x</script></mtext></math>', '<p></p>'],
    ['<template><script>x</script></template>', '<p></p>'],
    ['<noscript><p title="</noscript><img src=x onerror=x>"></noscript>', '<p></p><p title="</noscript><img src=x onerror=x>"></p>'],
    ['<form action="/x"><button formaction="javascript:x">y</button></form>', 'y'],
    ['<textarea><script>x</script></textarea>', ''],
    ['<p onclick="x()" ONMOUSEOVER=\'x\' onload=x>a</p>', '<p>a</p>'],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<img src="/a.png" onerror="x()">', '<p><img src="/a.png" loading="lazy"></p>'],
    ['<details ontoggle=x open>a</details>', '<details open>a</details>'],
    ['<a href="/x" ping="//e.org">a</a>', '<p><a href="/x">a</a></p>'],
    ['<body onload=x>', ''],
    ['a\n{: onclick="x()" style="y"}', '<p>a</p>'],
    ['{:d: onclick="x()"}\n\na\n{: d}', '<p>a</p>'],
    ['{:d: onclick="x()"}\n\n*a*{: d}', '<p><em>a</em></p>'],
    ['- {: onclick="x()"} a', '<ul>\n<li>a</li>\n</ul>'],
    ['<div markdown="1" onclick="x()">\n*a*\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
  ])('go: %s', async (source, html) => {
    expect((await htmlFrom(source)).trim()).toBe(html)
  })

  test('are told once a kind, each at its place', async () => {
    const { findings } = await compile('<p onclick="x">a</p>\n\n<p onclick="x" style="y">b</p>\n\n<script>x</script>')
    expect(findings.map((finding) => finding.replace(/ is left out.*/, ''))).toEqual([
      '1:1  info  html/cleaned  the attribute onclick',
      '3:1  info  html/cleaned  the attribute style',
      '5:1  info  html/cleaned  <script>',
    ])
  })

  test('stay where authors’ HTML is kept whole', async () => {
    const source = '<script>let a = "<b>"</script>\n<p onclick="x()" style="color: red">a</p>'
    expect(await htmlFrom(source, { markdown: { html: 'trusted' } })).toBe(source)
  })
})

describe('what is text', () => {
  test('stays', async () => {
    const source =
      '<details open>\n<summary>s</summary>\n<figure class="f"><img src="/a.png" alt="b" width="1" loading="lazy"><figcaption>c</figcaption></figure>\n<table><tr><td colspan="2">d</td></tr></table>\n<kbd>e</kbd><mark>f</mark><sub>g</sub>\n</details>'
    const { html, findings } = await compile(source)
    expect(html).toContain('<details open>\n<summary>s</summary>\n<figure class="f"><img src="/a.png" alt="b" width="1" loading="lazy">')
    expect(html).toContain('<td colspan="2">d</td>')
    expect(html).toContain('<kbd>e</kbd><mark>f</mark><sub>g</sub>')
    expect(findings).toEqual([])
  })

  test('loses nothing of what Markdown made, where a page has HTML too', async () => {
    const source =
      '# a {#b}\n\n- [x] c\n\n3. d\n\n| e | f |\n|:-:|--:|\n| g | h |\n\n> [!NOTE]\n> i\n\n~~j~~ k[^1] ![l](/m.png "n")\n\n```js\nlet o\n```\n\n```mermaid\np\n```\n\n- TOC\n{:toc .q}\n\n[^1]: r'
    const alone = await htmlFrom(source)
    const withHtml = await htmlFrom(`${source}\n\n<b>s</b>`)
    expect(withHtml.replace('\n<p><b>s</b></p>', '').replaceAll('=""', '')).toBe(alone.replaceAll('=""', ''))
  })
})

describe('frames', () => {
  test.each([
    'https://www.youtube.com/embed/x',
    '//www.youtube.com/embed/x',
    'https://docs.google.com/x?a=1&amp;b=2',
    'HTTPS://WWW.YOUTUBE.COM/x',
  ])('of a host that the configuration allows stay: %s', async (address) => {
    expect(await compile(`<iframe src="${address}" width="5" onload="x" sandbox></iframe>`)).toMatchObject({
      html: expect.stringMatching(
        /^<iframe src="[^"]*" width="5"[^>]* loading="lazy" title="(?:www.youtube|docs.google).com"><\/iframe>$/,
      ) as string,
    })
  })

  test.each([
    ['another host', 'https://evil.example/x', 'evil.example', 'https://evil.example/x'],
    [
      'a name that begins alike',
      'https://www.youtube.com.evil.example/x',
      'www.youtube.com.evil.example',
      'https://www.youtube.com.evil.example/x',
    ],
    ['a user of that name', 'https://www.youtube.com@evil.example/', 'evil.example', 'https://www.youtube.com@evil.example/'],
    ['another port', 'https://www.youtube.com:8443/', 'www.youtube.com:8443', 'https://www.youtube.com:8443/'],
    ['the site itself', '/x.html', '/x.html', '/x.html'],
  ])('of %s are shown as a link, and told', async (_, address, words, href) => {
    const { html, findings } = await compile(`<iframe src="${address}"></iframe>`)
    expect(html).toBe(`<p class="frame-link"><a href="${href}">${words}</a></p>`)
    expect(findings).toEqual([expect.stringContaining('1:1  info  html/frame  a frame of ')])
  })

  test('have the words of their title', async () => {
    expect(await htmlFrom('<iframe src="https://e.example/" title="The plan"></iframe>')).toContain('>The plan</a>')
    expect(await htmlFrom('<iframe src="https://miro.com/x" title="The plan"></iframe>')).toContain('title="The plan"')
  })

  test('in a paragraph become a link in it', async () => {
    expect(await htmlFrom('a <iframe src="https://e.example/"></iframe> b')).toBe(
      '<p>a <span class="frame-link"><a href="https://e.example/">e.example</a></span> b</p>',
    )
  })

  test('without an address are left out', async () => {
    expect(await compile('a <iframe></iframe> b')).toMatchObject({
      html: '<p>a  b</p>',
      findings: ['1:3  info  html/frame  a frame without an address is left out'],
    })
  })

  test('never show a document of the page’s own', async () => {
    expect(await htmlFrom('<iframe src="https://miro.com/" srcdoc="<script>x</script>"></iframe>')).not.toContain('script')
    expect(await htmlFrom('<iframe srcdoc="<script>x</script>"></iframe>')).toBe('')
  })

  test('may be of all hosts below one, and of a port', async () => {
    const frameHosts = ['*.example.com', 'localhost:3000']
    for (const address of ['https://a.example.com/', 'https://a.b.example.com/', 'http://localhost:3000/x'])
      expect(await htmlFrom(`<iframe src="${address}"></iframe>`, { frameHosts })).toContain('<iframe')
    for (const address of ['https://example.com/', 'https://aexample.com/', 'http://localhost/x', 'https://www.youtube.com/'])
      expect(await htmlFrom(`<iframe src="${address}"></iframe>`, { frameHosts })).not.toContain('<iframe')
  })
})

describe('the generator’s own marks', () => {
  const MARKS = ['generated', 'toc', 'page-body', 'definition', 'markdown', 'footnote-ref', 'footnote-backref', 'footnotes', 'broken']

  test.each(MARKS.flatMap((mark) => [`data-${mark}`, `DATA-${mark.toUpperCase()}`, `data--${mark}`, `data${mark}`]))(
    'cannot be forged in HTML: %s',
    async (name) => {
      for (const markdown of [{ html: 'clean' }, { html: 'trusted' }] as const) {
        const html = await htmlFrom(`<p ${name}="permalink" ${name}>a <b/${name}/>b</b></p>\n\nc <i\n${name}>d</i>`, { markdown })
        expect(marksIn(html)).toEqual([])
      }
    },
  )

  test.each(MARKS.flatMap((mark) => [`data-${mark}`, `data--${mark}`, `Data-${mark}`, camelCase(`data-${mark}`)]))(
    'cannot be forged in an attribute list: %s',
    async (name) => {
      for (const markdown of [{ html: 'clean' }, { html: 'trusted' }] as const) {
        const { html } = await compile(`[a](javascript:x){: ${name}="permalink"}\n\n[b](/b)\n{: ${name}="x"}`, { markdown })
        expect(marksIn(html)).toEqual([])
        expect(html).not.toContain('javascript')
      }
    },
  )

  test('do not keep authors from data attributes of their own', async () => {
    expect(await htmlFrom('<p data-x="1" data-tocs="2" data-my-toc="3">a</p>')).toBe('<p data-x="1" data-tocs="2" data-my-toc="3">a</p>')
  })

  function marksIn(html: string): readonly string[] {
    return elementsOf(html)
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => MARKS.some((mark) => name === `data-${mark}`))
  }

  function camelCase(name: string): string {
    return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  }
})

test('names that JavaScript gives every object do no harm', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    for (const html of ['clean', 'trusted'] as const) {
      const source = `{:${name}: ${name}="x"}\n\n<${name} ${name}="x" href="javascript:x">a</${name}>\n\nb\n{: ${name}="x" ${name} .${name}}\n\n# ${name}\n\n[${name}]: /c`
      const { findings, page } = await compile(source, { markdown: { html } })
      expect(page.text.map(({ text }) => text).join(' ')).toContain('b')
      expect(findings.join()).not.toContain('source/crash')
    }
  }
})
