// What a session tells and answers while somebody writes, its files watched as they are in `handbook dev`.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { SEARCH_FOLDER, SETTINGS_FILE } from '../../../src/search/settings.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { openTestSession } from '../../support/dev-session.ts'

const FILES = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md#parental).\n',
  'content/people/leave.md': '---\naliases: [/time-off/]\n---\n\n# Leave\n\n## Parental\n\nTake it.\n',
  'content/people/travel.md': '# Travel\n\nBy train.\n',
  'content/redirects.yaml': '- from: /blog/*\n  to: /people/:splat\n',
}
const CONFIG = "export default { title: 'Handbook', search: false }\n"

async function opened(files: Readonly<Record<string, string>> = {}, config = CONFIG) {
  const handbook = createHandbook({ ...FILES, ...files }, config)
  const test = await openTestSession({ root: handbook.root })
  return { handbook, ...test }
}

test('a page is answered before all others are read, and the others after it', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`content/many/${String(index)}.md`, `# Page ${String(index)}\n`]),
  )
  const { read, session, events } = await opened(many)
  expect(await read('/people/travel/')).toContain('By train.')
  const parsed = events.flatMap((event) => (event.kind === 'progress' ? [event.parsed] : []))
  expect(parsed.every((count) => count < 303)).toBe(true)
  expect(await read('/many/299/')).toContain('Page 299')
  await session.settled()
  expect(events).toContainEqual({ kind: 'progress', parsed: 303, pages: 303 })
  expect(events.at(-1)).toEqual({ kind: 'checked' })
})

test('what is not known yet of other pages is not told as missing', async () => {
  const { read, session } = await opened()
  expect(await read('/')).toContain('href="people/leave/#parental"')
  expect(session.findingsAt('/').filter(({ rule }) => rule === 'link/anchor')).toEqual([])
})

test('a saved page is told by its route, and no page that stays as it is', async () => {
  const { handbook, session, read, told } = await opened()
  await session.settled()
  await read('/')
  await read('/people/travel/')
  const changed = told('changed')
  handbook.write({ 'content/people/travel.md': '# Travel\n\nBy boat.\n' })
  expect(await changed).toEqual({ kind: 'changed', routes: ['/people/travel/'], files: ['content/people/travel.md'], isStyleOnly: false })
  expect(await read('/people/travel/')).toContain('By boat.')
})

test.for([0, 15, 40, 70])('a file that is saved again after %i milliseconds is shown as it was saved last', async (pause) => {
  const { handbook, session, read } = await opened()
  await session.settled()
  await read('/people/travel/')
  handbook.write({ 'content/people/travel.md': '# Travel\n\nBy boat.\n' })
  await setTimeout(pause)
  handbook.write({ 'content/people/travel.md': '# Travel\n\nOn foot.\n' })
  await expect.poll(() => read('/people/travel/'), { timeout: 10_000 }).toContain('On foot.')
})

test('a file that an editor writes beside and moves into place is one change', async () => {
  const { handbook, session, read, told, events } = await opened()
  await session.settled()
  await read('/people/travel/')
  const changed = told('changed')
  const path = join(handbook.root, 'content/people/travel.md')
  writeFileSync(`${path}.tmp`, '# Travel\n\nBy bicycle.\n')
  renameSync(`${path}.tmp`, path)
  await changed
  expect(await read('/people/travel/')).toContain('By bicycle.')
  expect(events.filter(({ kind }) => kind === 'renamed')).toEqual([])
})

test('a page that links to an anchor is told when the anchor goes, with its finding', async () => {
  const { handbook, session, read, events } = await opened()
  await session.settled()
  await read('/')
  handbook.write({ 'content/people/leave.md': '---\naliases: [/time-off/]\n---\n\n# Leave\n\n## Parents\n\nTake it.\n' })
  await session.settled()
  expect(session.findingsAt('/').map(({ message }) => message)).toContain('#parental is not on /people/leave/')
  handbook.write(FILES)
  await session.settled()
  expect(session.findingsAt('/').filter(({ rule }) => rule === 'link/anchor')).toEqual([])
  expect(events.filter(({ kind }) => kind === 'stopped')).toEqual([])
})

test('a page that moves is told with the line that keeps its old address', async () => {
  const { handbook, session, read, told } = await opened()
  await session.settled()
  const renamed = told('renamed')
  renameSync(join(handbook.root, 'content/people/leave.md'), join(handbook.root, 'content/people/holidays.md'))
  expect(await renamed).toEqual({
    kind: 'renamed',
    from: '/people/leave/',
    to: '/people/holidays/',
    file: 'content/people/holidays.md',
    line: 'aliases: [/time-off/, /people/leave/]',
  })
  expect(await read('/people/holidays/')).toContain('Take it.')
  expect(session.sourceOf('/people/holidays/')).toBe('content/people/holidays.md')
})

test('a new page and one that is gone are answered as they are', async () => {
  const { handbook, session, read } = await opened()
  await session.settled()
  handbook.write({ 'content/new.md': '# New\n\nHere.\n' })
  rmSync(join(handbook.root, 'content/people/travel.md'))
  await session.settled()
  expect(await read('/new/')).toContain('Here.')
  expect(await session.answer('/people/travel/')).toMatchObject({ kind: 'made', status: 404, path: '404.html' })
})

test('a style alone is told as one, for all pages', async () => {
  const { handbook, session, told } = await opened({ 'public/handbook.css': 'body { color: red }\n' })
  await session.settled()
  const changed = told('changed')
  handbook.write({ 'public/handbook.css': 'body { color: darkgreen }\n' })
  expect(await changed).toEqual({ kind: 'changed', routes: 'all', files: ['public/handbook.css'], isStyleOnly: true })
})

test('addresses are answered as a host does', async () => {
  const { read, session } = await opened()
  expect(await read('/people/leave')).toBe('→ /people/leave/')
  expect(await read('/time-off/')).toBe('→ /people/leave/')
  expect(await read('/blog/travel/')).toBe('→ /people/travel/')
  expect(await read('/people/travel/index.md')).toBe('# Travel\n\nBy train.\n')
  expect(await read('/robots.txt')).toContain('User-agent')
  expect(await session.answer('/404.html')).toMatchObject({ kind: 'made', status: 200 })
  expect(await session.answer('/nowhere/')).toMatchObject({ kind: 'made', status: 404 })
})

test('a configuration that cannot be read stops all, until it is mended', async () => {
  const { handbook, session, read, told } = await opened({}, 'export default { title: 7, }\n')
  expect(await read('/')).toMatch(/^stopped: handbook\.config\.ts: title/)
  const mended = told('mended')
  handbook.write({ 'handbook.config.ts': CONFIG })
  await mended
  await session.settled()
  expect(await read('/')).toContain('Welcome')
  expect(session.config().title).toBe('Handbook')
})

test('a layout that breaks is told with its place; the site of before is shown, and goes on with its pages', async () => {
  const layout = (end: string): string =>
    `export function Layout({ view }) {\n  return <main dangerouslySetInnerHTML={{ __html: view.body }} ${end}\n}\n`
  const { handbook, session, read, told } = await opened({ 'layouts/handbook-page-toc.tsx': layout('/>') })
  await session.settled()
  const stopped = told('stopped')
  handbook.write({ 'layouts/handbook-page-toc.tsx': layout('>') })
  expect((await stopped).problem).toMatchObject({ file: 'layouts/handbook-page-toc.tsx', line: 3 })
  expect((await stopped).problem.frame).toContain('3 |')
  handbook.write({ 'content/people/travel.md': '# Travel\n\nBy boat.\n' })
  await session.settled()
  expect(await read('/people/travel/')).toContain('By boat.')
  const mended = told('mended')
  handbook.write({ 'layouts/handbook-page-toc.tsx': layout('class="new" />') })
  await mended
  expect(await read('/people/travel/')).toContain('class="new"')
})

test('layouts, components and public files of a project that had none are found', async () => {
  const { handbook, session, read } = await opened()
  await session.settled()
  mkdirSync(join(handbook.root, 'layouts'))
  handbook.write({ 'layouts/handbook-page-toc.tsx': 'export function Layout() {\n  return <main>mine</main>\n}\n', 'public/x.txt': 'x' })
  await session.settled()
  expect(await read('/')).toContain('<main>mine</main>')
  expect(await read('/x.txt')).toBe(`copy of ${join(handbook.root, 'public/x.txt')}`)
})

test('what the configuration takes from a file outside the handbook is watched', async () => {
  const { handbook, session, read, told } = await opened(
    { 'shared/title.ts': "export const title = 'First'\n" },
    "import { title } from './shared/title.ts'\nexport default { title, search: false }\n",
  )
  await session.settled()
  await read('/')
  const changed = told('changed')
  handbook.write({ 'shared/title.ts': "export const title = 'Second'\n" })
  expect(await changed).toMatchObject({ routes: ['/'] })
  expect(await read('/')).toContain('Second')
})

test('a search finds its index, made when it is asked for', async () => {
  const { read } = await opened({}, "export default { title: 'Handbook' }\n")
  expect(await read(`/${SEARCH_FOLDER}/${SETTINGS_FILE}`)).toMatch(/^\{/)
})

test('a page with a diagram has all that it needs, also while others are not read yet', async () => {
  const { read } = await opened({ 'content/diagram.md': '# Diagram\n\n```mermaid\ngraph TD\n```\n' })
  expect(await read('/diagram/')).toContain('diagrams.js')
  expect(await read('/diagram-frame/diagrams.js')).toMatch(/^copy of /)
  expect(await read('/diagram-frame/')).toContain('frame.js')
})

test('what nobody can show is no end of the session: a folder without pages', async () => {
  const { handbook, session, read, told } = await opened()
  await session.settled()
  const stopped = told('stopped')
  rmSync(join(handbook.root, 'content'), { recursive: true })
  mkdirSync(join(handbook.root, 'content'))
  expect((await stopped).problem.message).toContain('There is no page')
  const mended = told('mended')
  handbook.write(FILES)
  await Promise.race([mended, session.settled()])
  await session.settled()
  expect(await read('/people/travel/')).toContain('By train.')
})
