// Links in a folder of HTML beside those of html-cases.test.ts: how hosts serve files, and what browsers make of addresses.
import { describe, expect, test } from 'vitest'
import { htmlFindings } from '../../support/html-fixture.ts'

/** The findings on an entry page with some HTML, beside `b/index.html` with the id `x`, which it links to. */
async function findingsOf(html: string, ...args: readonly string[]): Promise<readonly string[]> {
  return htmlFindings(
    { 'index.html': `${html}\n<a href="b/">b</a>`, 'b/index.html': '<p id="x">', 'c d.html': '<a href="/c%20d.html">', 'a.png': '' },
    ...args,
  ).then((findings) => findings.filter((finding) => !finding.startsWith('c d.html')))
}

describe('as hosts serve files', () => {
  test('capital letters', async () => {
    expect(await findingsOf('<a href="/B/">b</a> <img alt="" src="A.png"> <a href="c%20d.html">c</a>')).toEqual([
      "index.html:1:10  error  link/case  '/B/' differs in case from /b/ (write /b/)",
      "index.html:1:38  error  asset/case  'A.png' differs in case from /a.png (write /a.png)",
    ])
  })

  test('accents that are encoded in another way', async () => {
    const [composed, apart] = ['caf\u00e9', 'cafe\u0301']
    expect(
      await htmlFindings({ 'index.html': `<a href="${composed}.html">c</a> <a href="${apart}.html">c</a>`, [`${apart}.html`]: '<p>' }),
    ).toEqual([
      `index.html:1:10  error  link/case  '${composed}.html' differs in how its accents are encoded from /${apart}.html (write /cafe%CC%81.html)`,
    ])
  })

  test('a page without its ending is served, with a slash behind it on some hosts alone', async () => {
    expect(await findingsOf('<a href="c%20d">c</a> <a href="/c%20d/#y">c</a>')).toEqual([
      'index.html:1:32  error  link/anchor  #y is not on /c d.html',
      "index.html:1:32  warning  link/slash  '/c%20d/#y' ends in a slash, which /c d.html does not (write /c%20d.html#y)",
    ])
  })

  test('a folder without an index is no page', async () => {
    expect(await htmlFindings({ 'index.html': '<a href="files/">f</a> <a href="files/a.pdf">a</a>', 'files/a.pdf': '' })).toEqual([
      'index.html:1:10  error  link/page  there is no page at /files/',
    ])
  })

  test('the policy for slashes is the configuration’s', async () => {
    const site = { 'index.html': '<a href="b">b</a> <a href="b/index.html#x">b</a>', 'b/index.html': '<p id="x">' }
    expect(await htmlFindings(site, '--rule', 'link/slash=error')).toEqual([
      "index.html:1:10  error  link/slash  'b' lacks the slash at the end of /b/ (write /b/)",
    ])
    expect(await htmlFindings(site, '--rule', 'link/slash=off')).toEqual([])
  })

  test('queries say nothing of a file', async () => {
    expect(await findingsOf('<a href="b/?q=1#x">b</a> <img alt="" src="a.png?v=2"> <a href="?page=2">x</a>')).toEqual([])
  })

  test('the page that was most likely meant', async () => {
    expect(
      await htmlFindings({
        'index.html':
          '<a href="/hr/leaf/">x</a> <a href="/people/leav/">x</a> <a href="/hr/leave/">y</a> <a href="people/leave/#rest">z</a>',
        'people/leave/index.html': '<p id="rests">',
      }),
    ).toEqual([
      'index.html:1:10  error  link/page  there is no page at /hr/leaf/',
      'index.html:1:36  error  link/page  there is no page at /people/leav/ (did you mean /people/leave/?)',
      'index.html:1:66  error  link/page  there is no page at /hr/leave/ (did you mean /people/leave/?)',
      'index.html:1:93  error  link/anchor  #rest is not on /people/leave/ (did you mean #rests?)',
    ])
  })

  test('a source’s ending', async () => {
    expect(await findingsOf('<a href="b/index.md#x">b</a> <a href="c%20d.md">c</a> <a href="gone.md">g</a>')).toEqual([
      "index.html:1:10  error  link/source-ext  '/b/index.md' names the source of a page, which is not on the site (write /b/)",
      "index.html:1:39  error  link/source-ext  '/c d.md' names the source of a page, which is not on the site (write /c%20d.html)",
      "index.html:1:64  error  link/source-ext  '/gone.md' names the source of a page, which is not on the site",
    ])
    expect(await htmlFindings({ 'index.html': '<a href="b.md">b</a>', 'b.md': '# B' })).toEqual([])
  })
})

describe('as browsers read addresses', () => {
  test('backslashes, tabs and blanks', async () => {
    expect(await findingsOf('<a href=" \\b/ ">b</a> <a href="b\t/#x">b</a> <a href="/b\n/#gone">b</a>')).toEqual([
      'index.html:1:54  error  link/anchor  #gone is not on /b/',
    ])
  })

  test('entities, and the place of what stands behind them', async () => {
    expect(await findingsOf('<a title="&lt;&gt;" href="b/?x&amp;y#gon&eacute;">b</a> <a href=&#47;gone/>g</a>')).toEqual([
      'index.html:1:27  error  link/anchor  #goné is not on /b/',
      'index.html:1:65  error  link/page  there is no page at /gone/',
    ])
  })

  test('base href', async () => {
    const page = '<base href="/b/"><a href="#x">x</a> <a href="#gone">x</a> <a href="../b/">b</a> <a href="c/">c</a>'
    expect(await htmlFindings({ 'index.html': page, 'b/index.html': '<p id="x">' })).toEqual([
      'index.html:1:46  error  link/anchor  #gone is not on /b/',
      'index.html:1:90  error  link/page  there is no page at /b/c/',
    ])
    expect(await htmlFindings({ 'index.html': '<base href="https://example.com/"><a href="gone/">x</a>' })).toEqual([])
  })

  test('more ../ than there are folders', async () => {
    expect(
      await htmlFindings({ 'index.html': '<a href="b/">b</a>', 'b/index.html': '<a href="../">x</a> <a href="../../b/">x</a>' }),
    ).toEqual([
      "b/index.html:1:30  error  link/outside-root  '../../b/' climbs above the root of the site (take one ../ off, or link from the root with /)",
    ])
  })

  test('no address, a mistyped scheme, a scheme that runs code', async () => {
    const page =
      '<a href="">x</a> <a href="htps://example.com">x</a> <a href="https:/b/">b</a> <a href="http://">x</a>\n<a href=" JavaScript:void(0)">x</a> <iframe src="javascript:x"></iframe> <a href="sms:+123">x</a>'
    expect(await findingsOf(page)).toEqual([
      'index.html:1:10  error  link/empty  this link has no address (write one, or take the attribute out)',
      "index.html:1:27  error  link/malformed  'htps:' is no scheme that browsers follow (did you mean https:?)",
      "index.html:1:62  error  link/malformed  'https:/' has lost a slash (write https://, or the path alone)",
      "index.html:1:88  error  link/malformed  'http://' is no address that a browser can read",
      "index.html:2:10  error  link/unsafe  'JavaScript:void(0)' could run code or open another program (link to an https:, mailto: or tel: address, or to a page)",
      "index.html:2:50  error  link/unsafe  'javascript:x' could run code or open another program (link to an https:, mailto: or tel: address, or to a page)",
    ])
  })
})

describe('under a path', () => {
  const site = {
    'index.html':
      '<a href="/docs/b/#x">b</a> <a href="/docs/gone/">g</a> <a href="https://example.com/docs/b/#y">b</a> <a href="//example.com/docs">top</a>',
    'b/index.html':
      '<p id="x"><a href="/other/">another site</a> <a href="/b/">b</a> <a href="https://example.com/other/">another site</a>',
  }

  test('addresses from the root lose the path, and so do those of the own domain', async () => {
    expect(await htmlFindings(site, '--url', 'https://example.com/docs/')).toEqual([
      "b/index.html:1:55  error  link/page  '/b/' leads out of the site, which lies at /docs/ (write /docs/b/)",
      'index.html:1:37  error  link/page  there is no page at /gone/',
      'index.html:1:65  error  link/anchor  #y is not on /b/',
    ])
  })

  test('without it, the folder is the root', async () => {
    const findings = await htmlFindings(site)
    expect(findings.map((finding) => finding.split('  ').slice(0, 3).join(' '))).toEqual([
      'b/index.html warning page/orphan',
      'b/index.html:1:20 error link/page',
      'index.html:1:10 error link/page',
      'index.html:1:37 error link/page',
    ])
  })
})

describe('what counts', () => {
  test('templates and noscript do, comments and scripts do not', async () => {
    const page =
      '<template><a href="t/">t</a></template><noscript><img alt="" src="n.png"></noscript><!-- <a href="c/">c</a> --><script>"<a href=\'s/\'>"</script>' +
      '<textarea><a href="a/"></textarea><svg><title><a href="v/"></title></svg>'
    expect(await findingsOf(page)).toEqual([
      'index.html:1:20  error  link/page  there is no page at /t/',
      'index.html:1:67  error  asset/missing  there is no file at /n.png',
      'index.html:1:199  error  link/page  there is no page at /v/',
    ])
  })

  test('every element that asks for a file', async () => {
    const page =
      '<audio src="1"></audio><embed src="2"><object data="3"></object><input type="image" alt="" src="4"><track src="5"><script src="6"></script>' +
      '<link rel="icon" href="7"><link rel="preload" imagesrcset="8 1x"><svg><image href="9"/><image xlink:href="10"/></svg>'
    expect((await findingsOf(page)).map((finding) => finding.replace(/^\S+ {2}/, ''))).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((name) => `error  asset/missing  there is no file at /${name}`),
    )
  })

  test('what asks for nothing does not', async () => {
    const page =
      '<link rel="preconnect" href="/x"><link rel="dns-prefetch" href="/x"><link rel="canonical" href="/new/"><link rel="alternate" hreflang="ja" href="/ja/">' +
      '<form method="post" action="/api"></form><a id="x">x</a><form action=""></form><link rel="alternate" type="application/rss+xml" href="https://example.com/feed.xml">'
    expect(await findingsOf(page, '--url', 'https://example.com')).toEqual([])
    expect(await findingsOf('<form action="/search"></form><link rel="next" href="/n/"><link rel="alternate" href="/feed.xml">')).toEqual([
      'index.html:1:15  error  link/page  there is no page at /search',
      'index.html:1:54  error  link/page  there is no page at /n/',
      'index.html:1:87  error  asset/missing  there is no file at /feed.xml',
    ])
  })

  test('parts of drawings', async () => {
    const page = '<svg><symbol id="s"/><use href="#s"/><use xlink:href="#t"/><use href="i.svg#s"/><use href="i.svg#t"/></svg>'
    expect(
      await htmlFindings({
        'index.html': page,
        'i.svg': '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="s"/><image href="gone.png"/></svg>',
      }),
    ).toEqual([
      'i.svg:1:70  error  asset/missing  there is no file at /gone.png',
      'index.html:1:55  error  link/anchor  #t is not on this page',
      'index.html:1:92  error  link/anchor  #t is not on /i.svg',
    ])
  })

  test('parts of drawings that styles name are not looked for', async () => {
    expect(await findingsOf('<style>p { fill: url(#g) }</style><p style="fill: url(#g)">')).toEqual([])
  })

  test('images without words', async () => {
    const fine = '<img src="a.png" alt=""><img src="a.png" alt="A"><img src="a.png" role="presentation"><img src="a.png" aria-label="A">'
    expect(await findingsOf(`${fine}<img src="a.png">`)).toEqual([
      'index.html:1:129  warning  image/alt  this image has no alternative text (say in alt what it shows, or write alt="" where it is there for its looks)',
    ])
  })

  test('ids in templates and drawings may stand twice', async () => {
    const page = '<template><p id="a"></template><template><p id="a"></template><svg><g id="b"/></svg><svg><g id="b"/></svg>'
    expect(await findingsOf(page)).toEqual([])
  })

  test('a heading’s link to itself makes no repeated id worse', async () => {
    const heading = '<h2 id="a">A <a href="#a">¶</a></h2>'
    expect((await findingsOf(`${heading}${heading}`)).map((finding) => finding.split('  ')[1])).toEqual(['warning'])
  })
})
