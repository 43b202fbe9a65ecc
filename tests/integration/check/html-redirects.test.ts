// Redirects of a folder of HTML: the rules of its `_redirects`, and pages that lead on by themselves.
import { describe, expect, test } from 'vitest'
import { htmlFindings } from '../../support/html-fixture.ts'

const SITE = { 'index.html': '<a href="b/">b</a> <a href="news/one.html">n</a>', 'b/index.html': '<p id="x">', 'news/one.html': '<p>' }

/** The findings on rules, beside the pages `/`, `/b/` and `/news/one.html`. */
async function findingsOf(rules: string, ...args: readonly string[]): Promise<readonly string[]> {
  return htmlFindings({ ...SITE, _redirects: rules }, ...args)
}

/** A page that leads on after some seconds. */
function leadingOn(to: string, delay = 0): string {
  return `<meta http-equiv="refresh" content="${String(delay)}; url=${to}"><p>`
}

describe('rules of _redirects', () => {
  test('fine: splats, names, files, other sites, fragments, a rule for some readers, comments', async () => {
    const rules = [
      '# moved in spring',
      '/blog/* /news/:splat 301',
      '/posts/:name /news/:name.html 302 # still',
      '/out https://example.com/x',
      '/here /b/#x 308',
      '/start / 302 Country=de',
      '/start /b/ 302',
      '/store id=:id /b/ 301',
      '/store /news/one',
      '/app/* /index.html 200',
      '/gone/* /404.html 404',
      '',
    ]
    expect(await findingsOf(rules.join('\n'))).toEqual([])
  })

  test('an origin that is none is no host of the site, and stops nothing', async () => {
    expect(await findingsOf('https:///x /y\nhttps://[ /y\n/one /bee/')).toEqual([
      '_redirects:3:6  error  redirect/dead  /one leads to /bee/, where nothing is',
    ])
  })

  test('a target that is not there, whatever stands in its place', async () => {
    expect(await findingsOf('/one /bee/\n/two/* /old/:splat\n/three\n/four /b/#y\n/five /news/on.html')).toEqual([
      '_redirects:1:6  error  redirect/dead  /one leads to /bee/, where nothing is',
      '_redirects:2:8  error  redirect/dead  /two/* leads to /old/:splat, where nothing is',
      '_redirects:3:1  error  redirect/dead  this rule does not say where it leads',
      '_redirects:4:7  warning  redirect/anchor  #y is not on /b/',
      '_redirects:5:7  error  redirect/dead  /five leads to /news/on.html, where nothing is',
    ])
  })

  test('a target that leads on', async () => {
    expect(await findingsOf('/one /two\n/two /b/\n/three/* /four/:splat\n/four/* /news/:splat')).toEqual([
      '_redirects:1:6  warning  redirect/chain  /two leads on itself (write /b/)',
      '_redirects:3:10  warning  redirect/chain  /four/:splat leads on itself',
    ])
  })

  test('circles: of one rule, of patterns, and of a pattern that grows', async () => {
    expect(await findingsOf('/one /one/\n/two/* /three/:splat\n/three/* /two/:splat\n/four/* /four/more/:splat')).toEqual([
      '_redirects:1:6  error  redirect/loop  /one leads round in a circle',
      '_redirects:2:8  error  redirect/loop  /two/* leads round in a circle',
      '_redirects:3:10  error  redirect/loop  /three/* leads round in a circle',
      '_redirects:4:9  error  redirect/loop  /four/* leads on more than 20 times, and browsers give up',
    ])
  })

  test('a file at the source goes before the rule, but not before one with !', async () => {
    expect(await findingsOf('/b /news/one.html\n/news/one /b/ 301!\n/b/ /b/index.html 200')).toEqual([
      '_redirects:1:1  error  redirect/shadowed  at /b stands b/index.html, which readers get instead (delete the rule, or put ! behind its status)',
    ])
  })

  test('a page that leads to the same end is no file in the way', async () => {
    const pages = { 'old.html': leadingOn('b/'), 'out.html': leadingOn('https://example.com') }
    expect(await htmlFindings({ ...SITE, ...pages, _redirects: '/old.html /b/\n/out.html https://example.com' })).toEqual([])
    expect(await htmlFindings({ ...SITE, ...pages, _redirects: '/old.html /\n/out.html /b/' })).toEqual([
      '_redirects:1:1  error  redirect/shadowed  at /old.html stands old.html, which readers get instead (delete the rule, or put ! behind its status)',
      '_redirects:2:1  error  redirect/shadowed  at /out.html stands out.html, which readers get instead (delete the rule, or put ! behind its status)',
    ])
  })

  test('an earlier rule goes before a later one', async () => {
    expect(
      await findingsOf('/one /b/\n/one/ /news/one.html\n/two/* /b/\n/two/deep/* /news/:splat\n/three/:name /b/\n/three/* /news/:splat'),
    ).toEqual([
      '_redirects:2:1  error  redirect/duplicate  /one/ leads on already (keep one of the two)',
      '_redirects:4:1  error  redirect/shadowed  /two/* fits /two/deep/* too and comes first (put the narrower rule first)',
    ])
  })

  test('links go through rules, and are told to go straight', async () => {
    const site = {
      ...SITE,
      'c/index.html':
        '<a href="/old/#x">b</a> <a href="/old/#y">b</a> <a href="/posts/one">n</a> <a href="/posts/two">n</a> <a href="/gone">g</a> <a href="/out">o</a>',
      'd.html': '<a href="/c/">c</a> <a href="d.html">d</a>',
      'e.html': '<a href="/d.html">d</a> <a href="e">e</a>',
      'f.html': '<a href="/e.html">e</a>',
      _redirects: '/old /b/\n/posts/:name /news/:name.html 200\n/gone /b/ 404\n/out https://example.com',
    }
    expect(await htmlFindings(site)).toEqual([
      'c/index.html:1:10  warning  link/redirected  /old has moved to /b/ (write /b/)',
      'c/index.html:1:34  error  link/anchor  #y is not on /b/',
      'c/index.html:1:34  warning  link/redirected  /old has moved to /b/ (write /b/)',
      'c/index.html:1:85  error  link/page  there is no page at /news/two.html',
      'c/index.html:1:112  error  link/page  there is no page at /gone',
      'f.html  warning  page/orphan  no page leads to /f.html (link to it, or take it off the site)',
    ])
  })

  test('a link finds a rule with ! before a file, and a rule for some readers is a way', async () => {
    const site = {
      ...SITE,
      'c.html': '<a href="/news/one">n</a> <a href="/here">h</a> <a href="c.html">c</a>',
      '404.html': '<a href="/c.html">c</a>',
    }
    expect(await htmlFindings({ ...site, _redirects: '/news/one /b/ 301!\n/here /b/ 302 Country=de' })).toEqual([
      'c.html:1:10  warning  link/redirected  /news/one has moved to /b/ (write /b/)',
    ])
  })

  test('rules name the path that the site lies under', async () => {
    const url = ['--url', 'https://example.com/docs'] as const
    expect(
      await findingsOf('/docs/one /docs/b/\nhttps://example.com/docs/two /docs/bb/\n/three /bb/\nhttps://example.org/* /bb/', ...url),
    ).toEqual(['_redirects:2:30  error  redirect/dead  /two leads to /bb/, where nothing is'])
  })
})

describe('pages that lead on by themselves', () => {
  test('to nowhere, to an anchor that is not there, round in a circle, and through one another', async () => {
    const site = {
      ...SITE,
      'dead.html': leadingOn('bb/'),
      'anchor.html': leadingOn('b/#y'),
      'self.html': leadingOn('self.html'),
      'one.html': leadingOn('two.html'),
      'two.html': leadingOn('one.html'),
      'chain.html': leadingOn('fine.html'),
      'fine.html': leadingOn('b/#x'),
      'out.html': leadingOn('https://example.com'),
      'clock.html': leadingOn('clock.html', 30),
    }
    expect(await htmlFindings(site)).toEqual([
      'anchor.html:1:37  warning  redirect/anchor  #y is not on /b/',
      'chain.html:1:37  warning  redirect/chain  this page leads on to /fine.html, which leads on itself',
      'dead.html:1:37  error  redirect/dead  this page leads on to /bb/, where nothing is',
      'one.html:1:37  error  redirect/loop  this page leads on to /two.html, which leads back to it',
      'self.html:1:37  error  redirect/loop  this page leads on to itself',
      'two.html:1:37  error  redirect/loop  this page leads on to /one.html, which leads back to it',
    ])
  })

  test('a link to one is told to go straight, and its fragment is not looked for there', async () => {
    expect(await htmlFindings({ ...SITE, 'old.html': leadingOn('b/'), 'b/index.html': '<p id="x"><a href="../old.html#x">b</a>' })).toEqual(
      ['b/index.html:1:20  warning  link/redirected  /old.html has moved to /b/ (write /b/)'],
    )
  })

  test('what browsers do not follow is no redirect', async () => {
    const page =
      '<meta http-equiv="refresh" content="30"><meta http-equiv="refresh" content="soon; url=/gone/"><meta name="refresh" content="0; url=/gone/">'
    expect(await htmlFindings({ ...SITE, 'index.html': `${page}${SITE['index.html']}` })).toEqual([])
    const quoted = '<meta http-equiv="Refresh" content="0.5 ,URL = \'b/\' ">'
    expect(await htmlFindings({ ...SITE, 'old.html': quoted })).toEqual([])
    expect(await htmlFindings({ ...SITE, 'old.html': quoted.replace('b/', 'bb/') })).toEqual([
      'old.html:1:37  error  redirect/dead  this page leads on to /bb/, where nothing is',
    ])
  })
})
