import { readdirSync } from 'node:fs'
import { expect, test as base } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { addHostileLinks, hostileFiles } from './hostile-files.ts'

/** One handbook with all of it, built once for all tests. */
const test = base
  // eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
  .extend('handbook', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { root, write, build, remove } = createHandbook({})
    onCleanup(remove)
    write(hostileFiles(root))
    addHostileLinks(root)
    const built = await build()
    return { ...built, entriesOfRoot: readdirSync(root).sort() }
  })
  .extend('findingsIn', { scope: 'file' }, ({ handbook }) => (...paths: readonly string[]): string => {
    const linesOf = (path: string): readonly string[] => handbook.findings.filter((line) => line.startsWith(`content/${path}`))
    return paths
      .flatMap(linesOf)
      .map((line) => line.slice('content/'.length))
      .join('\n')
  })

test('the build ends well, and every page is there but those that have no place', ({ handbook }) => {
  expect(handbook.exitCode).toBe(0)
  expect(handbook.errors).toBe('')
  const pages = Object.keys(handbook.files).filter((path) => path.endsWith('index.html'))
  expect(pages.map((path) => path.replace(/\/?index\.html$/, '/')).join(' ')).toMatchInlineSnapshot(
    `"alias-bomb/ climb/ deep/ empty/ good/ / large/ latin/ long-line/ nul/ ok/ only-front-matter/ pages/ script-spaced/ script/ search/ too-deep/ twice/ yaml-colon/ yaml-list/ yaml-open/ yaml-quote/"`,
  )
  expect(handbook.files['good/index.html']).toContain('All is well.')
})

test('nothing was run, and nothing written but the site and its record', ({ handbook }) => {
  expect(handbook.entriesOfRoot).toEqual(['.dist.handbook', 'content', 'dist', 'secret.md'])
})

test('nothing from outside the content is published', ({ handbook }) => {
  const leaks = Object.entries(handbook.files).filter(([, text]) => text.includes('Nobody may read this') || text.includes('root:x:0'))
  expect(leaks.map(([path]) => path)).toEqual([])
})

/** What the search reads in a form of its own; the words of pages, in its fragments, are text. */
const SEARCH = /^pagefind\/.*\.(?:pf_(?:index|filter|meta)|pagefind)$/

test('no byte is published that HTML cannot hold', ({ handbook }) => {
  expect(Object.entries(handbook.files).flatMap(([path, text]) => (text.includes('\0') && !SEARCH.test(path) ? [path] : []))).toEqual([])
})

test('broken YAML', ({ handbook, findingsIn }) => {
  expect(findingsIn('yaml-')).toMatchInlineSnapshot(`
    "yaml-colon.md:2:8  error  front/schema  this front matter is not YAML: nested mappings are not allowed in compact mappings (put text that holds “: ” or begins with a sign in quotes; the page is built without its front matter)
    yaml-list.md:2:1  error  front/schema  front matter is a list of keys, such as title: Leave; this is something else
    yaml-open.md:1:1  error  front/schema  front matter begins here, but no line --- ends it (add a line --- below the last key)
    yaml-quote.md:3:19  error  front/schema  this front matter is not YAML: missing closing "quote (put text that holds “: ” or begins with a sign in quotes; the page is built without its front matter)"
  `)
  expect(handbook.files['yaml-colon/index.html']).toContain('Broken colon')
})

test('YAML that grows as it is read', ({ handbook, findingsIn }) => {
  expect(findingsIn('alias-bomb')).toMatchInlineSnapshot(`
    "alias-bomb.md:2:1  info  front/unknown-key  'a' is no key that this tool reads
    alias-bomb.md:3:1  info  front/unknown-key  'b' is no key that this tool reads
    alias-bomb.md:4:1  error  front/schema  the value of 'c' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:5:1  error  front/schema  the value of 'd' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:6:1  error  front/schema  the value of 'e' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:7:1  error  front/schema  the value of 'f' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:8:1  error  front/schema  the value of 'g' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:9:1  error  front/schema  the value of 'h' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:10:1  error  front/schema  the value of 'i' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:11:1  error  front/schema  the value of 'j' cannot be read: Excessive alias count indicates a resource exhaustion attack
    alias-bomb.md:12:1  error  front/schema  the value of 'tags' cannot be read: Excessive alias count indicates a resource exhaustion attack"
  `)
  expect(handbook.files['alias-bomb/index.html']).toContain('Alias bomb')
})

test('front matter that is a script', ({ findingsIn }) => {
  expect(findingsIn('script')).toMatchInlineSnapshot(`
    "script-spaced.md:1:1  error  front/language  front matter in 'javascript' is not read, and never run: only YAML is (write it as YAML, between two lines of ---)
    script.md:1:1  error  front/language  front matter in 'js' is not read, and never run: only YAML is (write it as YAML, between two lines of ---)"
  `)
})

test('bytes that are not UTF-8', ({ handbook, findingsIn }) => {
  expect(findingsIn('latin')).toMatchInlineSnapshot(
    `"latin.md:3:6  error  source/encoding  this file is not UTF-8: here stands a byte that no character begins with or goes on with (save the file as UTF-8; until then readers see � in its place)"`,
  )
  expect(handbook.files['latin/index.html']).toContain('A caf\uFFFD in Paris.')
})

test('NUL bytes', ({ handbook, findingsIn }) => {
  expect(findingsIn('nul')).toMatchInlineSnapshot(`
    "nul.md:2:10  error  source/encoding  this file is not text: here stands a NUL, a byte that no text holds (save the file as UTF-8; until then readers see � in its place)
    nul.md:5:15  error  link/page  there is no page at /go�od.md (did you mean /good/?)"
  `)
  expect(handbook.files['nul/index.html']).toContain('Before\uFFFDafter')
})

test('a page of 5 MB', ({ handbook, findingsIn }) => {
  expect(findingsIn('large')).toMatchInlineSnapshot(
    `"large.md  info  source/large  this page has 5.0 MB of Markdown, which is slow to build and to read (divide it into several pages)"`,
  )
  expect(handbook.files['large/index.html']?.length).toBeGreaterThan(5_000_000)
})

test('a line of a million characters', ({ handbook, findingsIn }) => {
  expect(findingsIn('long-line')).toBe('')
  expect(handbook.files['long-line/index.html']).toContain('x'.repeat(1_000_000))
})

test('nothing, and nothing but front matter', ({ handbook, findingsIn }) => {
  expect(findingsIn('empty')).toBe('')
  expect(findingsIn('only-front-matter')).toBe('')
  expect(handbook.files['empty/index.html']).toContain('<h1>Empty</h1>')
  expect(handbook.files['only-front-matter/index.html']).toContain('<h1>Only front matter</h1>')
})

test('addresses that climb out of the site', ({ handbook, findingsIn }) => {
  expect(findingsIn('climb')).toMatchInlineSnapshot(`
    "climb.md:2:1  error  page/permalink  '../../x' is no address on this site, so the page stays at /climb/ (write a path from the site’s root, such as /people/leave/)
    climb.md:3:1  error  redirect/outside-root  the alias '../../x' is no address on this site (write a path from the site’s root, such as /people/holidays/)
    climb.md:8:1  error  link/outside-root  '../../x' climbs above the root of the site (take one ../ off, or link from the root with /)
    climb.md:8:16  error  link/outside-root  '../../x' climbs above the root of the site (take one ../ off, or link from the root with /)
    climb.md:10:1  error  link/outside-root  '../../x' climbs above the root of the site (take one ../ off, or link from the root with /)"
  `)
  expect(Object.keys(handbook.files)).toContain('ok/index.html')
})

test('deep nesting', ({ handbook, findingsIn }) => {
  expect(findingsIn('deep')).toBe('')
  expect(handbook.files['deep/index.html']?.match(/<blockquote>/g)).toHaveLength(300)
})

test('nesting deeper than any parser goes', ({ handbook, findingsIn }) => {
  expect(findingsIn('too-deep')).toMatchInlineSnapshot(
    `"too-deep.md  error  source/crash  this page nests its HTML, lists or quotes too deep to be read (take levels out of it; until then the page is published with its source as plain text)"`,
  )
  expect(handbook.files['too-deep/index.html']).toContain('&lt;div')
})

test('two pages on one address', ({ findingsIn }) => {
  expect(findingsIn('taken', 'twice/index')).toMatchInlineSnapshot(`
    "taken.md:2:1  error  page/duplicate-url  /good/ is the address of content/good.md already, so this page is not published (rename one of the two files, or give one another permalink)
    twice/index.md:1:1  error  page/duplicate-url  /twice/ is the address of content/twice.md already, so this page is not published (rename one of the two files, or give one another permalink)"
  `)
})

test('symbolic links that loop, lead nowhere, or lead out', ({ handbook, findingsIn }) => {
  expect(findingsIn('itself', 'nowhere.md', 'outside.md', 'system', 'twice/round')).toMatchInlineSnapshot(`
    "itself  error  source/symlink  this symbolic link leads nowhere (it leads round in a circle) (mend it or delete it)
    nowhere.md  error  source/symlink  this symbolic link leads nowhere (there is nothing there) (mend it or delete it)
    outside.md  error  source/symlink  this symbolic link leads out of the folder that is published (put a copy in its place)
    system  error  source/symlink  this symbolic link leads out of the folder that is published (put a copy in its place)
    twice/round  error  source/symlink  this symbolic link leads back to a folder that it stands in (delete it)"
  `)
  expect(Object.keys(handbook.files).filter((path) => /round|itself|nowhere|outside|system/.test(path))).toEqual([])
})

test('a name that no address can hold', ({ findingsIn }) => {
  expect(findingsIn('back')).toMatchInlineSnapshot(
    `"back\\slash.md  error  source/name  this name has a backslash in it, which no address can hold (rename it)"`,
  )
})

test('with --strict, one such page fails the build, and the site is there', async () => {
  const handbook = createHandbook({ 'content/index.md': '# Home\n', 'content/broken.md': '---\ntitle: a: b\n---\n\n# Broken\n' })
  const { exitCode, files } = await handbook.build({ strict: true })
  expect(exitCode).toBe(1)
  expect(Object.keys(files)).toContain('broken/index.html')
})
