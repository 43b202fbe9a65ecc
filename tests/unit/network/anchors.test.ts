import { describe, expect, test } from 'vitest'
import { startServer, type Reply } from '../../support/scripted-server.ts'
import { verdictOn } from '../../support/scripted-server-verdicts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const HTML = '<h1 id="there">A</h1><a name="named"></a><meta name="viewport"><h2 id="user-content-hub">B</h2><p id="grün">'

function page(body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body }
}

const SOUGHT = ['there', 'named', 'hub', 'gr%C3%BCn', 'viewport', 'gone']

async function missingOn(reply: Reply, fragments: readonly string[] = SOUGHT): Promise<readonly string[] | undefined> {
  const server = await startServer({ '/a': reply })
  const url = `${server.origin}/a`
  return (await verdictOn(url, { allowPrivate: [server.host], fragments: new Map([[url, fragments]]) })).missingAnchors
}

describe('fragments are looked for', () => {
  test('among ids, and the names of links', async () => {
    expect(await missingOn(page(HTML))).toEqual(['viewport', 'gone'])
  })

  test('on the page that the address leads to', async () => {
    const server = await startServer({ '/a': { status: 301, headers: { location: '/b' } }, '/b': page(HTML) })
    const url = `${server.origin}/a`
    const verdict = await verdictOn(url, { allowPrivate: [server.host], fragments: new Map([[url, ['there', 'gone']]]) })
    expect(verdict).toMatchObject({ kind: 'moved', missingAnchors: ['gone'] })
    expect(server.log).toEqual(['HEAD /a', 'HEAD /b', 'GET /b'])
  })

  test('not in what is no HTML, or cannot be read', async () => {
    expect(await missingOn(page(HTML, { 'content-type': 'application/pdf' }))).toBeUndefined()
    expect(await missingOn(page(HTML, { 'content-encoding': 'gzip' }))).toBeUndefined()
    expect(await missingOn(404)).toBeUndefined()
  })

  test('in the first two megabytes; of what comes later nothing is said', async () => {
    const long = `<p id="first">${'x'.repeat(2_100_000)}<p id="last">`
    expect(await missingOn(page(long), ['first', 'last', 'none'])).toBeUndefined()
  })

  test('again only where a link has another', async () => {
    const server = await startServer({ '/a': page(HTML) })
    const url = `${server.origin}/a`
    const options = { allowPrivate: [server.host], folder: temporaryFolder() }
    for (const sought of [[], ['gone'], ['gone'], ['gone', 'there']])
      await verdictOn(url, { ...options, fragments: new Map([[url, sought]]) })
    expect(server.log).toEqual(['HEAD /a', 'HEAD /a', 'GET /a', 'HEAD /a', 'GET /a'])
    expect(await verdictOn(url, { ...options, isAsking: false })).toMatchObject({ missingAnchors: ['gone'] })
  })
})
