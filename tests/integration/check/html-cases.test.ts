// The cases in which checkers of links differ: each with what is wrong, and beside it its twin that is fine.
import { describe, expect, test } from 'vitest'
import { htmlFindings } from '../../support/html-fixture.ts'

describe('anchors', () => {
  test('an anchor that is missing on another page', async () => {
    expect(
      await htmlFindings({ 'index.html': '<a href="/b/#gone">b</a> <a href="b/#here">b</a>', 'b/index.html': '<h2 id="here">H</h2>' }),
    ).toEqual(['index.html:1:10  error  link/anchor  #gone is not on /b/'])
  })

  test('an anchor that is missing on the same page', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="#gone">x</a>\n<a href="#here">x</a> <p id="here">H</p>' })).toEqual([
      'index.html:1:10  error  link/anchor  #gone is not on this page',
    ])
  })

  test('<a name> is an anchor', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="#old">x</a> <a name="old"></a>' })).toEqual([])
    expect(await htmlFindings({ 'index.html': '<a href="#old">x</a> <a title="old"></a>' })).toEqual([
      'index.html:1:10  error  link/anchor  #old is not on this page',
    ])
  })

  test('<meta name> is none', async () => {
    const meta = '<meta name="author" content="x"><input name="author">'
    expect(await htmlFindings({ 'index.html': `${meta}<a href="#author">x</a>` })).toEqual([
      'index.html:1:63  error  link/anchor  #author is not on this page',
    ])
    expect(await htmlFindings({ 'index.html': `${meta}<a href="#author">x</a><p id="author">` })).toEqual([])
  })

  test('#gr%C3%BCn leads to grün, and #grün to gr%C3%BCn', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="#gr%C3%BCn">x</a> <a href="#grün">x</a> <p id="grün">' })).toEqual([])
    expect(await htmlFindings({ 'index.html': '<a href="#gr%C3%BCn">x</a> <a href="#grün">x</a> <p id="gr%C3%BCn">' })).toEqual([])
    expect(await htmlFindings({ 'index.html': '<a href="#gr%C3%BCn">x</a> <p id="gruen">' })).toEqual([
      'index.html:1:10  error  link/anchor  #grün is not on this page',
    ])
  })

  test('#top and # lead to the top', async () => {
    expect(
      await htmlFindings({ 'index.html': '<a href="#top">x</a> <a href="#TOP">x</a> <a href="#">x</a> <a href="/#top">x</a>' }),
    ).toEqual([])
    expect(await htmlFindings({ 'index.html': '<a href="#topp">x</a>' })).toEqual([
      'index.html:1:10  error  link/anchor  #topp is not on this page',
    ])
  })

  test('#:~:text= is for the browser to find', async () => {
    const page = '<p id="here"><a href="#:~:text=any%20words">x</a> <a href="#here:~:text=words">x</a>'
    expect(await htmlFindings({ 'index.html': page })).toEqual([])
    expect(await htmlFindings({ 'index.html': '<a href="#gone:~:text=words">x</a>' })).toEqual([
      'index.html:1:10  error  link/anchor  #gone is not on this page',
    ])
  })
})

describe('addresses of pages', () => {
  test('a link to a folder without its slash', async () => {
    expect(
      await htmlFindings({ 'index.html': '<a href="/b">b</a> <a href="/b/">b</a> <a href="b/index.html">b</a>', 'b/index.html': '<p>' }),
    ).toEqual(["index.html:1:10  warning  link/slash  '/b' lacks the slash at the end of /b/ (write /b/)"])
    expect(await htmlFindings({ 'index.html': '<a href="/b">b</a>', 'b.html': '<p>' })).toEqual([])
  })

  test('a dead address on the own domain', async () => {
    const page =
      '<a href="https://example.com/gone/">x</a> <a href="https://example.com/b/">b</a> <a href="https://example.org/gone/">x</a>'
    expect(await htmlFindings({ 'index.html': page, 'b/index.html': '<p>' }, '--url', 'https://example.com')).toEqual([
      'index.html:1:10  error  link/page  there is no page at /gone/',
    ])
  })

  test('a meta refresh to nowhere', async () => {
    const refresh = (to: string): string => `<meta http-equiv="refresh" content="0; url=${to}"><p>`
    expect(await htmlFindings({ 'index.html': '<a href="b/">b</a>', 'b/index.html': '<p>', 'old/index.html': refresh('../bb/') })).toEqual([
      'old/index.html:1:37  error  redirect/dead  this page leads on to /bb/, where nothing is',
    ])
    expect(await htmlFindings({ 'index.html': '<a href="b/">b</a>', 'b/index.html': '<p>', 'old/index.html': refresh('../b/') })).toEqual(
      [],
    )
  })

  test('a page that no other leads to', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="b.html">b</a>', 'b.html': '<p>', 'c.html': '<a href="c.html">c</a>' })).toEqual([
      'c.html  warning  page/orphan  no page leads to /c.html (link to it, or take it off the site)',
    ])
  })

  test('an id that stands twice', async () => {
    expect(await htmlFindings({ 'index.html': '<p id="a">\n<p id="b">\n<p id="a">' })).toEqual([
      "index.html:3:8  warning  anchor/duplicate  the id 'a' stands twice on this page, and links find the first",
    ])
    expect(await htmlFindings({ 'index.html': '<p id="a">\n<p id="a"><a href="#a">a</a>' })).toEqual([
      "index.html:2:8  error  anchor/duplicate  the id 'a' stands twice on this page, and links find the first",
    ])
  })
})

describe('images and other files', () => {
  test('each candidate of an img srcset', async () => {
    const page = '<img alt="" src="a.png" srcset="a.png 1x, b.png 2x, data:image/png;base64,AA,BB 3x, c,d.png 4x">'
    expect(await htmlFindings({ 'index.html': page, 'a.png': '', 'c,d.png': '' })).toEqual([
      'index.html:1:43  error  asset/missing  there is no file at /b.png',
    ])
    expect(await htmlFindings({ 'index.html': page, 'a.png': '', 'b.png': '', 'c,d.png': '' })).toEqual([])
  })

  test('each candidate of a source srcset', async () => {
    const page = '<picture><source srcset="a.png, b.png 2x"><img alt="" src="a.png"></picture>'
    expect(await htmlFindings({ 'index.html': page, 'a.png': '' })).toEqual([
      'index.html:1:33  error  asset/missing  there is no file at /b.png',
    ])
    expect(await htmlFindings({ 'index.html': page, 'a.png': '', 'b.png': '' })).toEqual([])
  })

  test('video src and poster', async () => {
    const page = '<video src="a.mp4" poster="a.png"></video>'
    expect(await htmlFindings({ 'index.html': page })).toEqual([
      'index.html:1:13  error  asset/missing  there is no file at /a.mp4',
      'index.html:1:28  error  asset/missing  there is no file at /a.png',
    ])
    expect(await htmlFindings({ 'index.html': page, 'a.mp4': '', 'a.png': '' })).toEqual([])
  })

  test('url() in a stylesheet, in a style element and in a style attribute', async () => {
    const page = '<link rel="stylesheet" href="css/a.css"><style>p { background: url(b.png) }</style><p style="background: url(\'c.png\')">'
    const css = '/* url(no.png) */\n@import "d.css";\np { background: url("../e.png") }'
    expect(await htmlFindings({ 'index.html': page, 'css/a.css': css })).toEqual([
      'css/a.css:2:10  error  asset/missing  there is no file at /css/d.css',
      'css/a.css:3:22  error  asset/missing  there is no file at /e.png',
      'index.html:1:68  error  asset/missing  there is no file at /b.png',
      'index.html:1:111  error  asset/missing  there is no file at /c.png',
    ])
    expect(await htmlFindings({ 'index.html': page, 'css/a.css': css, 'css/d.css': '', 'b.png': '', 'c.png': '', 'e.png': '' })).toEqual([])
  })

  test('an iframe', async () => {
    const page = '<iframe src="b.html"></iframe>'
    expect(await htmlFindings({ 'index.html': page })).toEqual(['index.html:1:14  error  asset/missing  there is no file at /b.html'])
    expect(await htmlFindings({ 'index.html': page, 'b.html': '<p>' })).toEqual([])
  })
})

describe('letters and calls', () => {
  test('a mailto: that is no address', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="mailto:nobody">x</a>' })).toEqual([
      "index.html:1:10  warning  mail/invalid  'nobody' is no mail address (write it as name@example.com)",
    ])
    const fine = '<a href="mailto:a@example.com,b@example.com?subject=x">x</a> <a href="mailto:?subject=Look">x</a>'
    expect(await htmlFindings({ 'index.html': fine })).toEqual([])
  })

  test('a tel: without a number', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="tel:">x</a>' })).toEqual([
      'index.html:1:10  warning  tel/invalid  this link calls no number (write the number with its country, as in tel:+49-30-1234567)',
    ])
    expect(await htmlFindings({ 'index.html': '<a href="tel:+81-3-1234-5678;ext=2">x</a>' })).toEqual([])
  })
})

describe('_redirects', () => {
  const pages = { 'index.html': '<a href="b/">b</a>', 'b/index.html': '<p id="x">' }

  test('the source of a good rule is a good target', async () => {
    const site = { 'index.html': '<a href="/old/page">b</a> <a href="b/">b</a>', 'b/index.html': '<p>' }
    expect(await htmlFindings({ ...site, _redirects: '/old/* /b/ 200' })).toEqual([])
    expect(await htmlFindings(site)).toEqual(['index.html:1:10  error  link/page  there is no page at /old/page'])
  })

  test('a rule that leads nowhere', async () => {
    expect(await htmlFindings({ ...pages, _redirects: '# moved\n/old/ /bb/ 301\n/older/ /b/#x' })).toEqual([
      '_redirects:2:7  error  redirect/dead  /old/ leads to /bb/, where nothing is',
    ])
  })

  test('rules that lead round in a circle', async () => {
    expect(await htmlFindings({ ...pages, _redirects: '/one /two\n/two /one\n/three /b/' })).toEqual([
      '_redirects:1:6  error  redirect/loop  /one leads round in a circle',
      '_redirects:2:6  error  redirect/loop  /two leads round in a circle',
    ])
  })
})
