import { describe, expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'

/** A handbook with two pages, and `count` more that link to one of them, twenty-five to a folder and all in one. */
function handbookOf(count: number) {
  const names = Array.from({ length: count }, (_, index) => `n${String(index).padStart(4, '0')}`)
  const pages = names.flatMap((name, index) => [
    [`content/notes/f${String(Math.floor(index / 25)).padStart(2, '0')}/${name}.md`, `# ${name}\n\n[Leave](/people/leave/)\n`],
    [`content/flat/${name}.md`, `# ${name}\n\n[Leave](/people/leave/)\n`],
  ])
  return createHandbook({
    'content/index.md': '# Home\n',
    'content/people/leave.md': '# Leave\n\n## One\n\n## Two\n',
    ...(Object.fromEntries(pages) as Record<string, string>),
  })
}

test('the size of a page does not follow that of the site', async () => {
  const [few, many] = [await handbookOf(50).build(), await handbookOf(500).build()]
  // A number with more digits.
  const digits = 10
  for (const path of ['people/leave/index.html', 'index.html', 'notes/f00/n0003/index.html']) {
    const growth = (many.files[path] ?? '').length - (few.files[path] ?? '').length
    expect(growth, path).toBeLessThanOrEqual(digits + (path.startsWith('notes') ? 18 * 60 : 0))
  }
  const entry = /<li><a href="[^"]*n0080\/">n0080<\/a><\/li>/.exec(many.files['flat/n0100/index.html'] ?? '')?.[0].length ?? 0
  expect(entry).toBeGreaterThan(30)
  const [short, long] = [few.files['flat/n0025/index.html'] ?? '', many.files['flat/n0250/index.html'] ?? '']
  expect(long.length - short.length).toBeLessThan(entry * 34)
  expect(JSON.stringify(JSON.parse(many.files['navigation.json'] ?? ''))).toContain('["n0499","flat/n0499/"]')
})

describe('on the site for the public', () => {
  const files = {
    'content/index.md': '# Home\n\n[Leave](leave.md)\n',
    'content/leave.md': '# Leave\n',
    'content/plans.md': '---\ntitle: Zeppelin plans\naudience: internal\n---\n\n[Leave](leave.md)\n',
    'content/mixed.md': '# Mixed\n\nText.\n\n:::internal\n[Leave](leave.md)\n:::\n',
  }
  const config = `export default { defaultAudience: 'public' }`

  test('pages for inside are neither in the navigation nor among those that link to a page', async () => {
    const inside = await createHandbook(files, config).build()
    expect(inside.files['navigation.json']).toContain('Zeppelin')
    expect(inside.files['leave/index.html']).toMatch(/page-linked-from.*Home.*Mixed.*Zeppelin plans/)
    const outside = await createHandbook(files, config).build({ audience: 'public' })
    expect(outside.exitCode).toBe(0)
    expect(JSON.parse(outside.files['navigation.json'] ?? '')).toEqual([
      ['Leave', 'leave/'],
      ['Mixed', 'mixed/'],
    ])
    const linkedFrom = /<nav class="page-linked-from".*?<\/nav>/.exec(outside.files['leave/index.html'] ?? '')?.[0]
    expect(linkedFrom).toContain('Home')
    expect(linkedFrom).not.toMatch(/Zeppelin|Mixed/)
  })
})

test('the title for the navigation and the order shape navigation, tree, and the links to the pages before and after', async () => {
  const { files } = await createHandbook({
    'content/index.md': '# Home\n',
    'content/a.md': '---\ntitle: Apples and how we buy them\nnav_title: Apples\norder: 2\n---\n',
    'content/b.md': '---\ntitle: Bananas\norder: 1\n---\n',
    'content/c.md': '---\ntitle: Aardvarks\n---\n',
    'content/d.md': '---\ntitle: Hidden\nhide: true\n---\n',
  }).build()
  expect(JSON.parse(files['navigation.json'] ?? '')).toEqual([
    ['Bananas', 'b/'],
    ['Apples', 'a/'],
    ['Aardvarks', 'c/'],
  ])
  expect(files['b/index.html']).toMatch(/<a href="\.\/" aria-current="page">Bananas<\/a>.*>Apples<.*>Aardvarks</)
  expect(files['b/index.html']).toMatch(/rel="next" href="\.\.\/a\/"><span>Next<\/span> Apples/)
  expect(files['a/index.html']).toContain('<h1>Apples and how we buy them</h1>')
})

test('an icon that the project has takes the place of the tool’s own', async () => {
  const { files } = await createHandbook({ 'content/index.md': '# Home\n', 'public/favicon.svg': '<svg>mine</svg>' }).build()
  expect(files['favicon.svg']).toBe('<svg>mine</svg>')
  expect(files['index.html']).toContain('<link rel="icon" type="image/svg+xml" href="favicon.svg"/>')
})
