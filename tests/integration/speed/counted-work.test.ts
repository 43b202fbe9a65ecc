// A change costs what it touches: work is counted, pages that were read and files that were written, since time says little on a busy machine.
import { mkdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { readTree } from '../../support/tree.ts'

const SECTIONS = ['people', 'finance', 'security']
const PAGES_OF_SECTION = 12

/** A handbook of three sections; the second page of each is linked from the first by its title. */
function handbookOfSections(): Handbook {
  const pages = SECTIONS.flatMap((section) => [
    [`content/${section}/index.md`, `---\ntitle: About ${section}\n---\n\nWhat ${section} does.\n`],
    ...Array.from({ length: PAGES_OF_SECTION }, (_, index) => [
      `content/${section}/page-${String(index)}.md`,
      `---\ntitle: Page ${String(index)} of ${section}\n---\n\nText ${String(index)}.\n`,
    ]),
  ])
  const handbook = createHandbook(
    { 'content/index.md': '---\ntitle: Welcome\n---\n\nHello.\n', ...(Object.fromEntries(pages) as Readonly<Record<string, string>>) },
    "export default { title: 'Ours', search: false }\n",
  )
  // Beside installed packages, what a run has made is kept.
  mkdirSync(join(handbook.root, 'node_modules'))
  return handbook
}

/** Writes some pages anew, and gives how many pages are read for it and which files of the site are written. */
async function workOf(
  handbook: Handbook,
  pages: Readonly<Record<string, string>>,
): Promise<{ parsed: number | undefined; written: string[] }> {
  const dist = join(handbook.root, 'dist')
  const longAgo = new Date('2001-02-03T04:05:06Z')
  for (const path of Object.keys(readTree(dist))) utimesSync(join(dist, path), longAgo, longAgo)
  handbook.write(pages)
  const { report, files } = await handbook.build()
  const written = Object.keys(files).filter((path) => statSync(join(dist, path)).mtimeMs !== longAgo.getTime())
  expect(report?.outputs.written).toBe(written.length)
  return { parsed: report?.parsed, written }
}

test('all pages are read once', async () => {
  const handbook = handbookOfSections()
  const first = await handbook.build()
  expect(first.report?.parsed).toBe(1 + SECTIONS.length * (PAGES_OF_SECTION + 1))
  expect(await workOf(handbook, {})).toEqual({ parsed: 0, written: [] })
})

test('another paragraph: one page is read, and it is written, its Markdown and the whole of its section', async () => {
  const handbook = handbookOfSections()
  await handbook.build()
  const text = '---\ntitle: Page 3 of people\n---\n\nText 3.\n\nAnd more.\n'
  expect(await workOf(handbook, { 'content/people/page-3.md': text })).toEqual({
    parsed: 1,
    written: ['people/page-3/index.html', 'people/page-3/index.md', 'people/whole-section/index.html'],
  })
})

test('another title: one page is read, and what shows it is written: its section and the lists of all pages', async () => {
  const handbook = handbookOfSections()
  await handbook.build()
  const { parsed, written } = await workOf(handbook, { 'content/people/page-3.md': '---\ntitle: Another title\n---\n\nText 3.\n' })
  expect(parsed).toBe(1)
  const ofSection = written.filter((path) => path.startsWith('people/'))
  expect(ofSection.filter((path) => path.endsWith('.md'))).toEqual(['people/page-3/index.md'])
  expect(written.filter((path) => !ofSection.includes(path))).toEqual(['llms.txt', 'navigation.json', 'pages.json', 'pages/index.html'])
})
