import { describe, expect, test } from 'vitest'
import { startServer, type Reply } from '../../support/scripted-server.ts'
import { verdictOn } from '../../support/scripted-server-verdicts.ts'

function to(location: string, status = 302): Reply {
  return { status, headers: { location } }
}

describe('redirects', () => {
  test('for good, to the end of the way: moved', async () => {
    const server = await startServer({ '/a': to('/b', 301), '/b': to('/c?d=e#f', 308), '/c?d=e': 200 })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'moved', movedTo: `${server.origin}/c?d=e#f` })
    expect(server.log).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c?d=e'])
  })

  test('to another host', async () => {
    const other = await startServer({ '/b': 200 })
    const server = await startServer({ '/a': to(`${other.origin}/b`, 301) })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host, other.host] })
    expect(verdict).toMatchObject({ kind: 'moved', movedTo: `${other.origin}/b` })
    expect(other.log).toEqual(['HEAD /b'])
  })

  test.each([302, 303, 307])('%i is no move', async (status) => {
    const server = await startServer({ '/a': to('/b', status), '/b': to('/c', 301), '/c': 200 })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict.kind).toBe('ok')
    expect(verdict.movedTo).toBeUndefined()
  })

  test('for good, then for now: moved as far as it is for good', async () => {
    const server = await startServer({ '/a': to('/b', 301), '/b': to('/c', 302), '/c': 200 })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'moved', movedTo: `${server.origin}/b` })
  })

  test('to what is not there: not there', async () => {
    const server = await startServer({ '/a': to('/b', 301) })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'failing', status: 404, reason: `it leads to ${server.origin}/b: 404 Not Found` })
    expect(verdict.movedTo).toBeUndefined()
  })

  test('in a circle', async () => {
    const server = await startServer({ '/a': to('/b'), '/b': to('/c', 301), '/c': to('/b') })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'its redirects lead in a circle' })
    expect(server.log).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c'])
  })

  test('ten are followed, and no more', async () => {
    const chain = (length: number) =>
      Object.fromEntries([...Array(length).keys()].map((step) => [`/${String(step)}`, to(`/${String(step + 1)}`)]))
    const [ten, eleven] = [await startServer({ ...chain(10), '/10': 200 }), await startServer({ ...chain(11), '/11': 200 })]
    expect(await verdictOn(`${ten.origin}/0`, { allowPrivate: [ten.host] })).toMatchObject({ kind: 'ok' })
    expect(ten.log).toHaveLength(11)
    const verdict = await verdictOn(`${eleven.origin}/0`, { allowPrivate: [eleven.host] })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'it leads on more than 10 times' })
    expect(eleven.log).toHaveLength(11)
  })

  test.each(['mailto:nia@lindenworks.example', 'javascript:alert(1)', 'http://[::bad/'])('to %s: unreachable', async (location) => {
    const server = await startServer({ '/a': to(location, 301) })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'it leads on to what is no address of the web' })
  })

  test('names and passwords on the way are not kept', async () => {
    const server = await startServer({ '/b': 200 })
    const start = await startServer({ '/a': to(`http://nia:secret@${server.host}/b`, 301) })
    const verdict = await verdictOn(`${start.origin}/a`, { allowPrivate: [start.host, server.host] })
    expect(verdict).toMatchObject({ kind: 'moved', movedTo: `${server.origin}/b` })
    expect(server.headers[0]?.['authorization']).toBeUndefined()
  })
})

describe('a redirect leads where no request may go', () => {
  test.each([
    ['into a private network', (host: string) => `http://${host}/secret`, 'private'],
    ['to the metadata of a cloud machine', () => 'http://169.254.169.254/latest/meta-data/', 'private'],
    ['to a loopback address in another spelling', (host: string) => `http://0x7f.1:${host.split(':')[1] ?? ''}/secret`, 'private'],
    ['to a host that needs a login', () => 'https://login.lindenworks.example/?next=a', 'internal'],
  ] as const)('%s', async (_, location, kind) => {
    const inner = await startServer({ '/secret': 200 })
    const server = await startServer({ '/a': to(location(inner.host), 301) })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host], loginHosts: ['*.lindenworks.example'] })
    expect(verdict.kind).toBe(kind)
    expect(inner.log).toEqual([])
  })

  test('to what the configuration ignores: it is not asked, and not held against the address', async () => {
    const server = await startServer({ '/a': to('/ignored/b', 301) })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host], ignore: [`${server.origin}/ignored/`] })
    expect(verdict.kind).toBe('ok')
    expect(server.log).toEqual(['HEAD /a'])
  })
})
