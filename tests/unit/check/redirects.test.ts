import { describe, expect, test } from 'vitest'
import type { Base } from '../../../src/model/base.ts'
import { route } from '../../../src/model/route.ts'
import { load, type Files } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

const PAGES = { 'index.md': '', 'new/a.md': '# A\n\n## Sick days', 'plan.pdf': '', 'd.md': '---\ndraft: true\n---\n' }

async function toldOf(yaml: string, more: Files = {}, base?: Base): Promise<readonly string[]> {
  const { site } = await load({ ...PAGES, ...more, 'redirects.yaml': yaml })
  const told = toldBy(site, ['redirect/dead', 'redirect/chain', 'redirect/anchor'], base ? { base } : {})
  return told.map((line) => line.replace('redirects.yaml:', ''))
}

function baseWith(pages: readonly string[], assets: readonly string[] = []): Base {
  return {
    name: 'main',
    pages: pages.map((address) => ({ route: route(address), file: '', path: '', headings: [], ids: [] })),
    assets: assets.map((address) => ({ route: route(address), file: '' })),
    redirects: [],
    moved: new Map(),
  }
}

describe('redirect/dead', () => {
  test('tells of a redirect to nothing and to a draft, of one alone', async () => {
    expect(await toldOf('/x/: /new/a/\n/y/: /new/b/#c\n/z/: /d/\n/p.pdf: /plan.pdf\n/q/: /gone.pdf\n/r/: https://example.com/')).toEqual([
      '2:1-2:4 redirect/dead </y/ /new/b/#c> | this redirect ends at /new/b/, where there is no page and no file (let it lead to a page, or delete it)',
      '3:1-3:4 redirect/dead </z/ /d/> | this redirect ends at /d/, a draft that readers do not get (let it lead to a page, or delete it)',
      '5:1-5:4 redirect/dead </q/ /gone.pdf> | this redirect ends at /gone.pdf, where there is no page and no file (let it lead to a page, or delete it)',
    ])
  })

  test('tells of one that leads there through another', async () => {
    expect(await toldOf('/x/: /y/\n/y/: /gone/')).toEqual([
      '1:1-1:4 redirect/dead </x/ /y/> | this redirect ends at /gone/, where there is no page and no file (let it lead to a page, or delete it)',
      '2:1-2:4 redirect/dead </y/ /gone/> | this redirect ends at /gone/, where there is no page and no file (let it lead to a page, or delete it)',
    ])
  })

  test('judges a pattern by the fixed part of its target', async () => {
    const yaml = [
      '/a/*: /new/:splat',
      '/b/*: /newer/:splat',
      '/c/:x/*: /new/:x/y/:splat',
      '/d/*: /:splat',
      '/e/*: https://example.com/:splat',
      '/f/*: /gone/',
      '/g/*: /new/a/',
      '/h/:x/: /gone/deep/:x',
    ].join('\n')
    expect(await toldOf(yaml)).toEqual([
      "2:1-2:5 redirect/dead </b/* /newer/:splat> | there is nothing below /newer/ for '/b/*' to lead to (let it lead to a folder of the site, or delete it)",
      '6:1-6:5 redirect/dead </f/* /gone/> | this redirect ends at /gone/, where there is no page and no file (let it lead to a page, or delete it)',
      "8:1-8:7 redirect/dead </h/:x/ /gone/deep/:x> | there is nothing below /gone/deep/ for '/h/:x/' to lead to (let it lead to a folder of the site, or delete it)",
    ])
  })

  test('judges a pattern by the addresses of the base that it leads on', async () => {
    const base = baseWith(
      ['/old/', '/old/a/', '/old/b/', '/old/c.html', '/old/d/', '/old/e/', '/old/kept/', '/other/'],
      ['/old/map.png', '/old/plan.pdf'],
    )
    const more = { 'old/kept.md': '', 'new/plan.pdf': '', 'new/index.md': '' }
    expect(await toldOf('/old/*: /new/:splat\n/old/e/: /new/a/', more, base)).toEqual([
      "1:1-1:7 redirect/dead </old/* /new/:splat> | of the addresses at main that '/old/*' fits, 4 lead nowhere: /old/b/ → /new/b/, /old/c.html → /new/c.html, /old/d/ → /new/d/, … (give these a redirect of their own)",
    ])
    expect(await toldOf('/old/*: /new/:splat', more, baseWith(['/old/a/', '/old/b/']))).toEqual([
      "1:1-1:7 redirect/dead </old/* /new/:splat> | of the addresses at main that '/old/*' fits, one leads nowhere: /old/b/ → /new/b/ (give these a redirect of their own)",
    ])
    expect(await toldOf('/old/*: /new/:splat', more, baseWith(['/old/a/', '/old/']))).toEqual([])
  })

  test('fills in names that addresses must encode', async () => {
    const more = { 'new/what? 100% #1.md': '' }
    expect(await toldOf('/old/*: /new/:splat', more, baseWith(['/old/what? 100% #1/']))).toEqual([])
  })

  test('follows what a pattern leads to through others', async () => {
    const base = baseWith(['/v1/a/', '/v1/b/'])
    expect(await toldOf('/v1/*: /v2/:splat\n/v2/*: /new/:splat', {}, base)).toEqual([
      "1:1-1:6 redirect/dead </v1/* /v2/:splat> | of the addresses at main that '/v1/*' fits, one leads nowhere: /v1/b/ → /v2/b/ (give these a redirect of their own)",
    ])
    expect(await toldOf('/v1/*: /v2/:splat\n/v2/*: https://example.com/:splat', {}, base)).toEqual([])
    expect(await toldOf('/v1/*: /v2/:splat\n/v2/*: /new/a.md', {}, base)).toEqual([])
  })

  test('judges a pattern that fits nothing of the base by the fixed part of its target', async () => {
    const base = baseWith(['/other/'])
    expect(await toldOf('/a/*: /new/:splat\n/b/*: /gone/:splat', {}, base)).toEqual([
      "2:1-2:5 redirect/dead </b/* /gone/:splat> | there is nothing below /gone/ for '/b/*' to lead to (let it lead to a folder of the site, or delete it)",
    ])
  })
})

describe('redirect/chain', () => {
  test('tells of a redirect to another one, and mends it where the file says it as it is', async () => {
    const more = { 'c.md': '---\naliases: /c-old/\n---\n' }
    expect(
      await toldOf('/x/: "/y/"\n/y/: /new/a/#sick-days\n/z/: /c-old/?q\n"/w/": "/\\x79/"\n/e/: /f/\n/f/: https://example.com/', more),
    ).toEqual([
      '1:1-1:4 redirect/chain </x/ /y/> => 1:7-1:10 /y/ becomes /new/a/#sick-days | /x/ leads to /y/, which leads on to /new/a/#sick-days (write /new/a/#sick-days)',
      '3:1-3:4 redirect/chain </z/ /c-old/?q> => 3:6-3:15 /c-old/?q becomes /c/?q | /z/ leads to /c-old/?q, which leads on to /c/?q (write /c/?q)',
      '4:1-4:6 redirect/chain </w/ /y/> | /w/ leads to /y/, which leads on to /new/a/#sick-days (write /new/a/#sick-days)',
      '5:1-5:4 redirect/chain </e/ /f/> => 5:6-5:9 /f/ becomes https://example.com/ | /e/ leads to /f/, which leads on to https://example.com/ (write https://example.com/)',
    ])
  })

  test('tells of a pattern whose target is another redirect', async () => {
    expect(await toldOf('/x/*: /y/\n/y/: /new/a/')).toEqual([
      '1:1-1:5 redirect/chain </x/* /y/> => 1:7-1:10 /y/ becomes /new/a/ | /x/* leads to /y/, which leads on to /new/a/ (write /new/a/)',
    ])
  })

  test('is silent on one hop, whatever the spelling', async () => {
    expect(await toldOf('/x/: /new/a\n/y/: /new/a.md\n/z/: /New/A/')).toEqual([])
  })
})

describe('redirect/anchor', () => {
  test('tells of a fragment that its page does not have, with what it may mean', async () => {
    expect(await toldOf('/x/: /new/a/#sick-day\n/y/: /new/a/#sick-days\n/z/: /new/a/#top\n/p/: /plan.pdf#page=2')).toEqual([
      '1:1-1:4 redirect/anchor </x/ /new/a/#sick-day> | #sick-day is not on /new/a/ (did you mean #sick-days?)',
    ])
  })
})
