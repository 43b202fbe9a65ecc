import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Redirect } from '../../../src/model/site.ts'
import { load, targetText, type Files } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

const RULES = ['redirect/loop', 'redirect/duplicate', 'redirect/shadowed', 'redirect/outside-root', 'redirect/schema']

const PAGES = {
  'index.md': '',
  'people/leave.md': '# Leave\n\n## Sick',
  'people/index.md': '',
  'plan.pdf': '',
  'd.md': '---\ndraft: true\n---\n',
}

/** Each redirect with where it ends, and then what is told of them. */
async function redirectsOf(yaml: string, more: Files = {}, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> {
  const { site } = await load({ ...PAGES, 'redirects.yaml': yaml, ...more }, options)
  return [...site.redirects.map(endText), ...toldBy(site, RULES).map((line) => line.replace('redirects.yaml:', ''))]
}

function endText({ from, isPattern, to, target }: Redirect): string {
  return isPattern ? `${from} ⇒ ${target ? targetText(target) : `… ${to}`}` : `${from} → ${targetText(target)}`
}

/** Where a link leads, and what is told of it. */
async function linkThrough(yaml: string, url: string, more: Files = {}): Promise<readonly string[]> {
  const { pageAt, findings } = await load({ ...PAGES, ...more, 'redirects.yaml': yaml, 'index.md': `[x](${url})` })
  const told = findings.filter((line) => !/redirect\/(?:chain|dead)/.test(line))
  return [targetText(pageAt('/').targets[0]), ...told.map((line) => line.replace('index.md:1:1  ', ''))]
}

describe('a redirect of redirects.yaml', () => {
  test('leads to a page in any spelling, to a file, or to another site', async () => {
    const yaml = [
      '/a/: /people/leave/#sick',
      '/b: people/leave.md',
      '/c.html: /people/leave?x=1',
      '/e/f/: /people/index.md',
      '/old.pdf: /plan.pdf',
      '/g/: https://forms.example.com/x?y#z',
      '/h/: /',
    ].join('\n')
    expect(await redirectsOf(yaml.replace('people/leave.md', '/people/leave.md'))).toEqual([
      '/a/ → /people/leave/#sick',
      '/b/ → /people/leave/',
      '/c.html → /people/leave/?x=1',
      '/e/f/ → /people/',
      '/g/ → elsewhere https://forms.example.com/x?y#z',
      '/h/ → /',
      '/old.pdf → file /plan.pdf',
    ])
  })

  test('to the site’s own host stays on the site', async () => {
    expect(await redirectsOf('/a/: https://example.com/book/people/leave/', {}, { url: 'https://example.com/book' })).toEqual([
      '/a/ → /people/leave/',
    ])
  })

  test('leads to the end of others at once, with the last query and fragment on the way', async () => {
    const alias = { 'people/team.md': '---\naliases: /c/\n---\n' }
    expect(await redirectsOf('/a/: /b/?x=1#y\n/b/: /c/#z', alias)).toEqual([
      '/a/ → /people/team/?x=1#z',
      '/b/ → /people/team/#z',
      '/c/ → /people/team/',
    ])
  })

  test('that leads to nothing or to a draft is kept, and leads nowhere', async () => {
    expect(await redirectsOf('/a/: /gone/\n/b/: /d/')).toEqual(['/a/ → missing page', '/b/ → missing draft'])
  })

  test('that never ends is told, and left out', async () => {
    expect(await redirectsOf('/a/: /b/\n/b/: /c/\n/c/: /b/\n/x/: /x')).toEqual([
      "1:1-1:4 redirect/loop </a/ /b/> | the redirect from '/a/' never ends: /a/ → /b/ → /c/ → /b/ (let it lead to a page)",
      "2:1-2:4 redirect/loop </b/ /c/> | the redirect from '/b/' never ends: /b/ → /c/ → /b/ (let it lead to a page)",
      "3:1-3:4 redirect/loop </c/ /b/> | the redirect from '/c/' never ends: /c/ → /b/ → /c/ (let it lead to a page)",
      "4:1-4:4 redirect/loop </x/ /x> | the redirect from '/x/' never ends: /x/ → /x (let it lead to a page)",
    ])
  })

  test('where a page or a file stands is told, and left out', async () => {
    expect(await redirectsOf('/people/leave: /\n/plan.pdf: /\n/404.html: /\n/robots.txt: /')).toEqual([
      "1:1-1:14 redirect/shadowed </people/leave> | at the redirect from '/people/leave' stands people/leave.md, which readers get instead (delete the redirect, or move the other)",
      "2:1-2:10 redirect/shadowed </plan.pdf> | at the redirect from '/plan.pdf' stands plan.pdf, which readers get instead (delete the redirect, or move the other)",
      "3:1-3:10 redirect/shadowed </404.html> | at the redirect from '/404.html' stands the page for missing ones, which readers get instead (delete the redirect, or move the other)",
      "4:1-4:12 redirect/shadowed </robots.txt> | at the redirect from '/robots.txt' stands this tool’s own robots.txt, which readers get instead (delete the redirect, or move the other)",
    ])
  })

  test('where the page of another would have to be a folder is told, and left out', async () => {
    expect(await redirectsOf('/x.html: /\n/x.html/y/: /')).toEqual([
      '/x.html → /',
      "2:1-2:11 redirect/shadowed </x.html/y/> | at the redirect from '/x.html/y/' stands redirects.yaml, which readers get instead (delete the redirect, or move the other)",
    ])
  })

  test('from an address that leads on already is told, and left out', async () => {
    expect(await redirectsOf('/a/: /\n/b/: /\n/a: /people/\n/n/:x/*: /\n/n/:y/*: /people/', { 'c.md': '---\naliases: /b\n---\n' })).toEqual(
      [
        '/a/ → /',
        '/b/ → /c/',
        '/n/:x/* ⇒ /',
        "2:1-2:4 redirect/duplicate </b/> | the redirect from '/b/' is in c.md already (delete one of the two)",
        "3:1-3:3 redirect/duplicate </a> | the redirect from '/a' is in redirects.yaml already (delete one of the two)",
        "5:1-5:8 redirect/duplicate </n/:y/*> | the redirect from '/n/:y/*' is in redirects.yaml already (delete one of the two)",
      ],
    )
  })

  test('from an address that no file can have, or of another site, is told', async () => {
    const hint = 'write a path from the site’s root, such as /people/holidays/'
    expect(await redirectsOf('/a/../../b: /\n/.git/x/: /\nhttps://example.com/x: /')).toEqual([
      `1:1-1:11 redirect/outside-root </a/../../b> | the redirect from '/a/../../b' is no address on this site (${hint})`,
      `2:1-2:9 redirect/outside-root </.git/x/> | the redirect from '/.git/x/' is no address on this site (${hint})`,
      `3:1-3:22 redirect/outside-root <https://example.com/x> | the redirect from 'https://example.com/x' is no address on this site (${hint})`,
    ])
  })

  test('from an address with a query or a fragment is refused, and so is such an alias', async () => {
    const { site } = await load({ 'redirects.yaml': '/a/?x=1: /\n/b/#c: /', 'index.md': '---\naliases: [/d/#e, "/f?g"]\n---\n' })
    expect(site.redirects).toEqual([])
    expect(toldBy(site, RULES)).toEqual([
      "index.md:2:1 redirect/schema </d/#e> | the alias '/d/#e' has a fragment, which browsers keep to themselves (write /d/)",
      "index.md:2:1 redirect/schema </f?g> | the alias '/f?g' has a query, which redirects do not look at (write /f)",
      "redirects.yaml:1:1-1:8 redirect/schema </a/?x=1> | the redirect from '/a/?x=1' has a query, which redirects do not look at (write /a/)",
      "redirects.yaml:2:1-2:6 redirect/schema </b/#c> | the redirect from '/b/#c' has a fragment, which browsers keep to themselves (write /b/)",
    ])
  })
})

describe('a pattern', () => {
  test('stands behind all addresses, in the order of the file', async () => {
    expect(await redirectsOf('/z/*: /people/:splat\n/b/:x/: /people/leave/\n/a/: /')).toEqual([
      '/a/ → /',
      '/z/* ⇒ … /people/:splat',
      '/b/:x/ ⇒ /people/leave/',
    ])
  })

  test.each([
    ['/a/*/b/', "the redirect from '/a/*/b/' has a * that is not its whole last part (write /old/* for all below /old/)"],
    ['/a/b*', "the redirect from '/a/b*' has a * that is not its whole last part (write /old/* for all below /old/)"],
    ['/a/:/', "the redirect from '/a/:/' names a part ':' (write a colon, then letters, digits or _)"],
    ['/a/:b-c/', "the redirect from '/a/:b-c/' names a part ':b-c' (write a colon, then letters, digits or _)"],
    ['/:a/:a/', "the redirect from '/:a/:a/' has no single meaning for ':a' (give each part a name of its own; splat is the name of *)"],
    [
      '/:splat/*',
      "the redirect from '/:splat/*' has no single meaning for ':splat' (give each part a name of its own; splat is the name of *)",
    ],
  ])('is refused where hosts would not understand it: %s', async (from, message) => {
    expect((await redirectsOf(`"${from}": /`)).map((line) => line.replace(/^.*\| /, ''))).toEqual([message])
  })

  test('that leads back to itself, alone or with others, is told', async () => {
    expect(await redirectsOf('/a/*: /a/b/:splat\n/c/*: /d/:splat\n/d/:x: /c/:x\n/e/: /c/f')).toEqual([
      "1:1-1:5 redirect/loop </a/* /a/b/:splat> | the redirect from '/a/*' never ends: /a/* → /a/b/* → /a/b/b/* → … (let it lead to a page)",
      "2:1-2:5 redirect/loop </c/* /d/:splat> | the redirect from '/c/*' never ends: /c/* → /d/* → /c/* (let it lead to a page)",
      "3:1-3:6 redirect/loop </d/:x /c/:x> | the redirect from '/d/:x' never ends: /d/:x → /c/* → /d/* → /c/* (let it lead to a page)",
      "4:1-4:4 redirect/loop </e/ /c/f> | the redirect from '/e/' never ends: /e/ → /c/f → /d/f → /c/f (let it lead to a page)",
    ])
  })

  test('that fits addresses of pages is a warning', async () => {
    const { findings } = await load({ ...PAGES, 'redirects.yaml': '/people/*: https://example.com/:splat\n/:x/leave: /\n/none/*: /' })
    expect(findings).toEqual([
      "redirects.yaml:1:1  warning  redirect/shadowed  at addresses that '/people/*' fits people/index.md and another stand: some hosts serve that, others lead its readers away (name the addresses that have moved, or move the others too)",
    ])
  })
})

describe('a link through redirects', () => {
  const yaml =
    '/old/*: /people/:splat\n/news/:year/:name: /people/:name/#:year\n/a/: /b/\n/b/: /old/leave/#sick\n/x/: https://example.com/x\n/f/: /plan.pdf\n/dead/*: /gone/:splat'

  test.each([
    ['/old/leave/', '/people/leave/', '/old/leave/ has moved to /people/leave/ (write /people/leave/)'],
    ['/old/leave', '/people/leave/', '/old/leave has moved to /people/leave/ (write /people/leave/)'],
    ['/old/leave#sick', '/people/leave/#sick', '/old/leave has moved to /people/leave/ (write /people/leave/#sick)'],
    ['old/leave.md', '/people/leave/', '/old/leave.md has moved to /people/leave/ (write people/leave.md)'],
    ['/old', '/people/', '/old has moved to /people/ (write /people/)'],
    ['/old/index.html', '/people/', '/old/index.html has moved to /people/ (write /people/)'],
    ['/a/', '/people/leave/#sick', '/a/ has moved to /people/leave/ (write /people/leave/#sick)'],
    ['/a#mine', '/people/leave/#sick', '/a/ has moved to /people/leave/ (write /people/leave/#sick)'],
    ['/x/', 'elsewhere https://example.com/x', '/x/ has moved to https://example.com/x (write https://example.com/x)'],
    ['/f/', 'file /plan.pdf', '/f/ has moved to /plan.pdf (write /plan.pdf)'],
  ])('%s leads to %s', async (url, target, message) => {
    expect(await linkThrough(yaml, url)).toEqual([target, `warning  link/redirected  ${message}`])
  })

  test('fills in what a pattern names', async () => {
    const [target] = await linkThrough(yaml, '/news/2019/leave/')
    expect(target).toBe('/people/leave/#2019')
  })

  test('fills in names that addresses must encode', async () => {
    const [target] = await linkThrough('/old/*: /new/:splat', '/old/%3F%25%20%C3%BC/', { 'new/?% ü.md': '' })
    expect(target).toBe('/new/?% ü/')
  })

  test.each(['/old/gone/', '/dead/x/', '/news/2019/', '/news/2019/a/b/', '/older/leave/'])('that lead nowhere is dead: %s', async (url) => {
    expect(await linkThrough(yaml, url)).toEqual(['missing page', expect.stringContaining('link/page')])
  })

  test('that never end is dead, and told once more where that is said', async () => {
    expect(await linkThrough('/a/: /a/', '/a/')).toEqual([
      'missing page',
      'error  link/page  there is no page at /a/',
      "redirects.yaml:1:1  error  redirect/loop  the redirect from '/a/' never ends: /a/ → /a/ (let it lead to a page)",
    ])
  })

  test('is judged by its own fragment where the redirects have none', async () => {
    expect(await linkThrough('/a/: /people/leave/', '/a/#none')).toEqual([
      '/people/leave/#none',
      'error  link/anchor  #none is not on /people/leave/',
      'warning  link/redirected  /a/ has moved to /people/leave/ (write /people/leave/#none)',
    ])
    // What the redirect says is its own fault.
    expect(await linkThrough('/a/: /people/leave/#none', '/a/#sick')).toEqual([
      '/people/leave/#none',
      'warning  link/redirected  /a/ has moved to /people/leave/ (write /people/leave/#none)',
      'redirects.yaml:1:1  warning  redirect/anchor  #none is not on /people/leave/',
    ])
  })

  test('a page goes before them', async () => {
    expect(await linkThrough('/people/*: /', '/people/leave/')).toEqual(['/people/leave/', expect.stringContaining('redirect/shadowed')])
  })
})

test('whatever redirects there are, each is a page’s, a file’s, another site’s or told', async () => {
  const from = fc.constantFrom('/a/', '/b', '/c/*', '/:x/d', '/a/:y/*', '/people/', '/a.html', '/*', '/p.pdf', '/a?b', '//x')
  const to = fc.constantFrom(
    '/a/',
    '/b/',
    '/c/x',
    '/people/leave#y',
    '/:splat',
    '/:x/',
    '/c/:splat',
    'https://example.com/:splat',
    '/plan.pdf',
    '/gone',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(from, to), { maxLength: 8 }),
      fc.constantFrom('/a/', '/c/x/y', '/q/d', '/'),
      async (entries, url) => {
        const yaml = entries.map(([source, target]) => `- {from: "${source}", to: "${target}"}`).join('\n')
        const { site, findings } = await load({ ...PAGES, 'redirects.yaml': yaml, 'link.md': `[x](${url})` })
        const told = findings.filter((line) => line.startsWith('redirects.yaml') && line.includes('error')).length
        const dead = site.redirects.filter(({ target, isPattern }) => target?.kind === 'missing' || (isPattern && !target)).length
        expect(site.redirects.length).toBeLessThanOrEqual(entries.length)
        expect(site.redirects.length + told).toBeGreaterThanOrEqual(entries.length)
        expect(told).toBeLessThanOrEqual(entries.length - site.redirects.length + dead)
      },
    ),
    { numRuns: 300 },
  )
})
