import { describe, expect, test } from 'vitest'
import type { Base, BasePage } from '../../../src/model/base.ts'
import { route } from '../../../src/model/route.ts'
import { load, type Files } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

/** What is told of a link on `index.md`, after its place and address. */
async function toldOf(url: string, files: Files, base?: Base): Promise<readonly string[]> {
  const { site } = await load({ ...files, 'index.md': `[x](${url})` })
  return toldBy(site, ['link/page', 'link/anchor', 'asset/missing'], base ? { base } : {}).map((line) => line.replace(/^.*\| /, ''))
}

function baseWith(pages: readonly (Partial<BasePage> & { readonly path: string })[], moved: Readonly<Record<string, string>>): Base {
  return {
    name: 'main',
    pages: pages.map((page) => ({ route: route(`/${page.path.replace('.md', '/')}`), file: page.path, headings: [], ids: [], ...page })),
    redirects: [],
    assets: [],
    moved: new Map(Object.entries(moved)),
  }
}

describe('for a dead link', () => {
  test('the page that its file has become since the base goes first, then the only one of its name, then the nearest in its folder', async () => {
    const files = { 'people/holidays.md': '', 'hr/leave.md': '', 'people/leaves.md': '' }
    const base = baseWith([{ path: 'people/leave.md' }], { 'people/leave.md': 'people/holidays.md' })
    expect(await toldOf('/people/leave/', files, base)).toEqual([
      'there is no page at /people/leave/ (did you mean /people/holidays/, /hr/leave/ or /people/leaves/?)',
    ])
    expect(await toldOf('people/leave.md#x', files, base)).toEqual([
      'there is no page at /people/leave.md (did you mean /people/holidays/, /hr/leave/ or /people/leaves/?)',
    ])
  })

  test('none where several pages have the name, and none is near', async () => {
    const files = { 'hr/leave.md': '', 'legal/leave.md': '', 'people/team.md': '' }
    expect(await toldOf('/people/leave/', files)).toEqual(['there is no page at /people/leave/'])
  })

  test('a name is near from eight letters of ten', async () => {
    expect(await toldOf('/benefits/', { 'benefit.md': '' })).toEqual(['there is no page at /benefits/ (did you mean /benefit/?)'])
    expect(await toldOf('/bens/', { 'benefit.md': '' })).toEqual(['there is no page at /bens/'])
  })
})

describe('for a dead fragment', () => {
  const leave = (text: string): Files => ({ 'leave.md': text })

  test('the same id on the only other page that has it, then the nearest heading', async () => {
    expect(await toldOf('leave.md#sick-days', { ...leave('## Sick day'), 'health.md': '## Sick days' })).toEqual([
      '#sick-days is not on /leave/ (did you mean /health/#sick-days or #sick-day?)',
    ])
  })

  test('no other page where two have it', async () => {
    expect(await toldOf('leave.md#sick', { ...leave('## Days'), 'a.md': '## Sick', 'b.md': '<b id="sick"></b>' })).toEqual([
      '#sick is not on /leave/',
    ])
  })

  test('the heading that took its place goes first', async () => {
    const base = baseWith([{ path: 'leave.md', headings: [{ id: 'pto', text: 'PTO', depth: 2 }], ids: ['pto'] }], {})
    expect(await toldOf('leave.md#pto', { ...leave('## Paid time off'), 'a.md': '## PTO' }, base)).toEqual([
      '#pto is not on /leave/ (did you mean #paid-time-off or /a/#pto?)',
    ])
  })
})

test('for a missing file, the only one of its name elsewhere', async () => {
  expect(await toldOf('people/map.png', { 'images/Map.png': '' })).toEqual([
    'there is no file at /people/map.png (did you mean /images/Map.png?)',
  ])
  expect(await toldOf('people/map.png', { 'a/map.png': '', 'b/map.png': '' })).toEqual([
    'there is no file at /people/map.png (put it beside the page, or into public/)',
  ])
})
