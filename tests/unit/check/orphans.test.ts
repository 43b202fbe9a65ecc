import { describe, expect, test } from 'vitest'
import { orphansOf } from '../../../src/check/orphans.ts'
import { route } from '../../../src/model/route.ts'
import { load, type Files } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

async function orphansAmong(files: Files): Promise<readonly string[]> {
  const { site } = await load(files)
  return orphansOf(site).map((page) => page.route)
}

describe('a page that no other page’s text leads to', () => {
  test('is told by its file', async () => {
    const { site } = await load({ 'index.md': '', 'people/leave.md': '# Leave' })
    expect(toldBy(site, ['page/orphan'])).toEqual([
      'people/leave.md page/orphan </people/leave/> | no page links to /people/leave/ (link to it from where readers look for it, or hide it on purpose with hide: true)',
    ])
  })

  test('is none where there is a link of any kind', async () => {
    const links = '[a](a.md#x) [b](/b) [c][c] <a href="d/">d</a> [e](/old/) <iframe src="f/"></iframe>\n\n[c]: c.md'
    const files = { 'index.md': links, 'a.md': '# X', 'b.md': '', 'c.md': '', 'd.md': '', 'e.md': '---\naliases: /old/\n---\n', 'f.md': '' }
    expect(await orphansAmong(files)).toEqual([])
  })

  test('is one where it links to itself alone', async () => {
    expect(await orphansAmong({ 'index.md': '', 'a.md': '[a](a.md) [b](#x) [c](/a/)' })).toEqual(['/a/'])
  })

  test('is none where it is the entry page, the page for missing ones, or kept out on purpose', async () => {
    const files = { 'index.md': '', '404.md': '', 'a.md': '---\nhide: true\n---\n', 'b.md': '---\nnoindex: true\n---\n' }
    expect(await orphansAmong(files)).toEqual([])
  })

  test('is none where it is the page of a folder with pages below it, but is where there are none', async () => {
    const files = { 'index.md': '[x](a/x.md)', 'a/index.md': '', 'a/x.md': '', 'b/index.md': '', 'c.md': '', 'c/x/index.md': '' }
    expect(await orphansAmong(files)).toEqual(['/b/', '/c/x/'])
  })

  test('is told only where it was none at the base, where that is known', async () => {
    const { site } = await load({ 'index.md': '', 'a.md': '', 'b.md': '' })
    const base = { name: 'main', pages: [], redirects: [], assets: [], moved: new Map<string, string>() }
    const told = (facts: Parameters<typeof toldBy>[2]) => toldBy(site, ['page/orphan'], facts).map((line) => line.split(' ')[0])
    expect(told({ base: { ...base, orphans: new Set([route('/a/')]) } })).toEqual(['b.md'])
    expect(told({ base })).toEqual(['a.md', 'b.md'])
  })
})
