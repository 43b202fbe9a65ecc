// A session takes pages from what builds have kept, leaves its own for them, and shows the same whether it does or not.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { openTestSession } from '../../support/dev-session.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FILES = {
  'content/index.md': '# Welcome\n\nSee [leave](people/leave.md#parental) and [no](people/leave.md#no).\n',
  'content/people/leave.md': '# Leave\n\n## Parental\n\nTake *it*.\n',
  'content/people/team.md': '# Team\n\n::include{file="/_parts/hello.md"}\n',
  'content/_parts/hello.md': 'Hello **you**\n',
}
const ROUTES = ['/', '/people/leave/', '/people/team/']

function handbookWithCache() {
  const handbook = createHandbook(FILES, 'export default { search: false }\n')
  const cache = temporaryFolder()
  const build = () => {
    // Without the record of whole runs, a build says how many pages it compiled.
    rmSync(join(cache, 'runs'), { recursive: true, force: true })
    return handbook.build({ cache })
  }
  return { handbook, cache, build }
}

/** What a session shows and finds, opened now and closed again. */
async function shown(root: string, cache: string) {
  const { read, session } = await openTestSession({ root, cache })
  await session.settled()
  // What is damaged shows when it is read; what others say of it is there once all is known again.
  await Promise.all(ROUTES.map(read))
  await session.settled()
  const pages = await Promise.all(ROUTES.map(read))
  await session.close()
  return { pages, findings: session.findings() }
}

test('what a session compiled, a build need not compile', async () => {
  const { handbook, cache, build } = handbookWithCache()
  await shown(handbook.root, cache)
  expect((await build()).report?.parsed).toBe(0)
})

test('what a build compiled is shown as if it were compiled anew', async () => {
  const { handbook, cache, build } = handbookWithCache()
  const fresh = await shown(handbook.root, temporaryFolder())
  await build()
  expect(await shown(handbook.root, cache)).toEqual(fresh)
  expect(fresh.findings.map(({ rule }) => rule)).toContain('link/anchor')
})

test('an edit of a page, and of a file that one takes in, is shown where all were known before', async () => {
  const { handbook, cache, build } = handbookWithCache()
  await build()
  const { read, session } = await openTestSession({ root: handbook.root, cache })
  await session.settled()
  handbook.write({ 'content/people/leave.md': '# Leave\n\n## Other\n' })
  await session.settled()
  expect(await read('/people/leave/')).toContain('id="other"')
  handbook.write({ 'content/_parts/hello.md': 'Good bye\n' })
  await session.settled()
  expect(await read('/people/team/')).toContain('Good bye')
})

test('pages that were kept and are damaged are compiled anew', async () => {
  const { handbook, cache, build } = handbookWithCache()
  await build()
  const fresh = await shown(handbook.root, temporaryFolder())
  const [pack = ''] = readdirSync(join(cache, 'pages'))
  const bytes = readFileSync(join(cache, 'pages', pack))
  // These words are in the page's text alone, which is read when the page is shown.
  expect(bytes.includes('Take')).toBe(true)
  for (let at = bytes.indexOf('Take'); at >= 0; at = bytes.indexOf('Take', at + 1)) bytes[at] = 0x58
  writeFileSync(join(cache, 'pages', pack), bytes)
  expect(await shown(handbook.root, cache)).toEqual(fresh)
})
