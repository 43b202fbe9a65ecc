import { describe, expect, test } from 'vitest'
import { configWith } from '../../support/compile.ts'
import { load, type Files } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

async function toldOf(rule: string, files: Files, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> {
  const { site } = await load(files, options)
  return toldBy(site, [rule])
}

describe('a link to a source', () => {
  const SOURCES = { '_draft.md': '', 'people/team.html.md.erb': '', 'a/page.mdx': '', 'data/teams.yaml': '', '_parts/a.png': '' }

  test('that is never published is told', async () => {
    const links = '[a](_draft.md) [b](/people/team.html.md.erb#x)\n[c](a/page.mdx) [d](/data/teams.yaml) [e](redirects.yaml)'
    const hint = 'link to a page, or give it a name and an ending with which it is published'
    expect(await toldOf('link/source-ext', { ...SOURCES, 'redirects.yaml': '', 'index.md': links })).toEqual([
      `index.md:1:1-1:15 link/source-ext <_draft.md> | '_draft.md' leads to a source that is not on the site (${hint})`,
      `index.md:1:16-1:47 link/source-ext </people/team.html.md.erb#x> | '/people/team.html.md.erb#x' leads to a source that is not on the site (${hint})`,
      `index.md:2:1-2:16 link/source-ext <a/page.mdx> | 'a/page.mdx' leads to a source that is not on the site (${hint})`,
      `index.md:2:17-2:38 link/source-ext </data/teams.yaml> | '/data/teams.yaml' leads to a source that is not on the site (${hint})`,
      `index.md:2:39-2:58 link/source-ext <redirects.yaml> | 'redirects.yaml' leads to a source that is not on the site (${hint})`,
    ])
  })

  test('is told by no other rule', async () => {
    const { findings } = await load({ ...SOURCES, 'index.md': '[a](_draft.md) [b](a/page.mdx)' })
    expect(findings.map((line) => line.split('  ')[2])).toEqual(['link/source-ext', 'link/source-ext'])
  })

  test('of a page leads to the page, also with the site’s own host', async () => {
    const files = { 'a/b.md': '', 'index.md': '[a](a/b.md) [b](https://example.com/book/a/b.md)' }
    const { site, pageAt } = await load(files, { url: 'https://example.com/book' })
    expect(toldBy(site, ['link/source-ext'])).toEqual([])
    expect(pageAt('/').targets.map(({ kind }) => kind)).toEqual(['page', 'page'])
  })

  test('of a page by an address of the host that is outside of the site is told', async () => {
    const links = '[a](https://example.com/a/b.md#c) [b](https://example.com/README.md) [c](https://example.org/a/b.md)'
    expect(await toldOf('link/source-ext', { 'a/b.md': '', 'index.md': links }, { url: 'https://example.com/book' })).toEqual([
      "index.md:1:1-1:34 link/source-ext <https://example.com/a/b.md#c> | 'https://example.com/a/b.md#c' is the source of a page, which this host does not have (did you mean /a/b/?)",
    ])
  })

  test('that is a picture is a missing file', async () => {
    expect(await toldOf('asset/missing', { ...SOURCES, 'index.md': '![a](_parts/a.png)' })).toEqual([
      'index.md:1:1-1:19 asset/missing <_parts/a.png> | there is no file at /_parts/a.png (put it beside the page, or into public/)',
    ])
  })
})

describe('a large file', () => {
  const files = {
    'index.md': '![a](big.png) [b](a/big.png)\n\n![c](small.png)',
    'a/index.md': '![a](big.png)\n\n[b]\n\n[b]: big.png\n\n![c](big.png)',
    'big.png': '',
    'a/big.png': '',
    'small.png': '',
    'unused.png': '',
  }

  test('is told where it is used, with the first places that use it', async () => {
    const { site } = await load(files)
    const sizes: Readonly<Record<string, number>> = {
      '/big.png': 2_340_000,
      '/a/big.png': 1_000_001,
      '/small.png': 1_000_000,
      '/unused.png': 9e9,
    }
    const assets = site.assets.map((asset) => ({ ...asset, size: sizes[asset.route] ?? 0 }))
    // Targets hold the files that they lead to; rules judge the site's.
    expect(toldBy({ ...site, assets }, ['asset/size'])).toEqual([
      'a/big.png asset/size </a/big.png> | this file has 1.0 MB, and is used in 4 places (make it smaller than 1.0 MB, or raise check.assetSize)',
      'big.png asset/size </big.png> | this file has 2.3 MB, and is used in one place (make it smaller than 1.0 MB, or raise check.assetSize)',
    ])
  })

  test('is as large as the configuration says', async () => {
    const check = { ...configWith().check, assetSize: 0 }
    expect(await toldOf('asset/size', { 'index.md': '[x](a.zip)', 'a.zip': '' }, { check })).toEqual([
      'a.zip asset/size </a.zip> | this file has 1 byte, and is used in one place (make it smaller than 0 bytes, or raise check.assetSize)',
    ])
  })
})

describe('a file that nothing leads to', () => {
  const files = {
    'index.md': '![a](used.png)\n\n<video src="film.mp4" poster="still.jpg"></video>',
    'used.png': '',
    'film.mp4': '',
    'still.jpg': '',
    'a/unused.png': '',
  }

  test('is no matter', async () => {
    expect(await toldOf('asset/unused', files)).toEqual([])
  })

  test('is told where the configuration wants it', async () => {
    const check = { ...configWith().check, rules: { 'asset/unused': 'warning' } } as const
    expect(await toldOf('asset/unused', files, { check })).toEqual([
      'a/unused.png asset/unused </a/unused.png> | no page leads to this file (link to it, or delete it)',
    ])
  })
})
