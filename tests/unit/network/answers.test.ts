import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ExternalVerdict } from '../../../src/model/external.ts'
import { startServer, type Script } from '../../support/scripted-server.ts'
import { verdictOn, type VerdictOptions } from '../../support/scripted-server-verdicts.ts'

interface Asked {
  readonly verdict: ExternalVerdict
  readonly log: readonly string[]
}

/** Asks for `/a` of a server that may be asked. */
async function ask(script: Script, options: VerdictOptions = {}): Promise<Asked> {
  const server = await startServer(script)
  const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host], ...options })
  return { verdict, log: server.log }
}

describe('a status is', () => {
  test.each([
    [200, 'ok'],
    [204, 'ok'],
    [401, 'blocked'],
    [404, 'failing'],
    [407, 'blocked'],
    [410, 'failing'],
    [418, 'unreachable'],
    [429, 'blocked'],
    [451, 'blocked'],
    [999, 'blocked'],
    [301, 'unreachable'],
  ] as const)('%i: %s', async (status, kind) => {
    const { verdict, log } = await ask({ '/a': status })
    expect(verdict).toMatchObject({ kind, status, checked: '2026-03-01' })
    expect(log).toEqual(['HEAD /a'])
  })

  test('said with its name', async () => {
    expect((await ask({ '/a': 404 })).verdict.reason).toBe('404 Not Found')
    expect((await ask({ '/a': 999 })).verdict.reason).toBe('999')
  })

  test('what the configuration says for its host', async () => {
    const statuses = { '127.0.0.1': { '403': 'ok', '200': 'dead', '404': 'blocked' } } as const
    expect((await ask({ '/a': 403 }, { statuses })).verdict.kind).toBe('ok')
    expect((await ask({ '/a': 200 }, { statuses })).verdict.kind).toBe('failing')
    expect((await ask({ '/a': 404 }, { statuses })).verdict.kind).toBe('blocked')
    expect((await ask({ '/a': 403 }, { statuses: { 'example.com': { '403': 'ok' } } })).verdict.kind).toBe('blocked')
  })
})

describe('HEAD is refused', () => {
  test.each([403, 405, 501, 'reset'] as const)('with %s: GET is tried, and holds', async (head) => {
    const { verdict, log } = await ask({ '/a': { head, get: 200 } })
    expect(verdict.kind).toBe('ok')
    expect(log).toEqual(['HEAD /a', 'GET /a'])
  })

  test('and GET with it: then it is the status of GET', async () => {
    const { verdict, log } = await ask({ '/a': { head: 405, get: 403 } })
    expect(verdict).toMatchObject({ kind: 'blocked', status: 403 })
    expect(log).toEqual(['HEAD /a', 'GET /a'])
  })
})

describe('what may be better in a moment is tried again', () => {
  test('500, then 200', async () => {
    const { verdict, log } = await ask({ '/a': [500, 200] })
    expect(verdict.kind).toBe('ok')
    expect(log).toEqual(['HEAD /a', 'HEAD /a'])
  })

  test('503 without end: three times', async () => {
    const { verdict, log } = await ask({ '/a': 503 })
    expect(verdict).toMatchObject({ kind: 'unreachable', status: 503, reason: '503 Service Unavailable' })
    expect(log).toEqual(['HEAD /a', 'HEAD /a', 'HEAD /a'])
  })

  test('a connection that breaks off', async () => {
    const { verdict, log } = await ask({ '/a': 'reset' })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'the connection was broken off' })
    expect(log).toEqual(['HEAD /a', 'GET /a', 'HEAD /a', 'GET /a', 'HEAD /a', 'GET /a'])
  })

  test('no answer in time', async () => {
    const { verdict, log } = await ask({ '/a': 'silence' }, { timeout: 200 })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'no answer within 0.2 s' })
    expect(log).toEqual(['HEAD /a', 'HEAD /a', 'HEAD /a'])
  })

  test('not what is wrong for good', async () => {
    expect((await ask({ '/a': 501 })).log).toEqual(['HEAD /a', 'GET /a'])
    expect((await ask({ '/a': 400 })).log).toEqual(['HEAD /a'])
  })
})

describe('a host says when to come back', () => {
  test('in seconds: it is left alone until then', async () => {
    const server = await startServer({ '/a': [{ status: 429, headers: { 'retry-after': '1' } }, 200] })
    expect((await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })).kind).toBe('ok')
    expect(server.log).toEqual(['HEAD /a', 'HEAD /a'])
    expect((server.times[1] ?? 0) - (server.times[0] ?? 0)).toBeGreaterThan(990)
  })

  test('by a date', async () => {
    // A date has whole seconds, and some time goes by before it is read.
    const date = new Date(Date.now() + 3000).toUTCString()
    const server = await startServer({ '/a': [{ status: 503, headers: { 'retry-after': date } }, 200] })
    expect((await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })).kind).toBe('ok')
    expect((server.times[1] ?? 0) - (server.times[0] ?? 0)).toBeGreaterThan(900)
  })

  test('later than the time is up: nothing is known, and the others there are not asked', async () => {
    const { verdict, log } = await ask({ '/a': { status: 429, headers: { 'retry-after': '3600' } } })
    expect(verdict).toEqual({ kind: 'unknown', reason: 'the time for requests was up' })
    expect(log).toEqual(['HEAD /a'])
  })

  test('in a way that is none: it is blocked', async () => {
    const { verdict, log } = await ask({ '/a': { status: 429, headers: { 'retry-after': 'soon' } } })
    expect(verdict.kind).toBe('blocked')
    expect(log).toEqual(['HEAD /a'])
  })
})

describe('bodies', () => {
  test('that are huge are not read', async () => {
    const huge = new Uint8Array(50_000_000)
    const { verdict } = await ask({ '/a': { head: 405, get: { status: 200, body: huge } } })
    expect(verdict.kind).toBe('ok')
  })

  test('that are not what they say they are do no harm', async () => {
    const headers = { 'content-encoding': 'gzip' }
    const garbage = gzipSync('x'.repeat(1000)).subarray(0, 12)
    const { verdict } = await ask({ '/a': { head: 405, get: { status: 200, headers, body: garbage } } })
    expect(verdict.kind).toBe('ok')
  })
})

describe('a connection', () => {
  test('that is not trusted', async () => {
    const server = await startServer({ '/a': 200 }, { secure: true })
    const verdict = await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'its certificate is signed by itself' })
    expect(server.log).toEqual([])
  })

  test('that nobody takes', async () => {
    const verdict = await verdictOn('http://127.0.0.1:1/', { allowPrivate: ['127.0.0.1:1'] })
    expect(verdict).toMatchObject({ kind: 'unreachable', reason: 'it refuses the connection' })
  })

  test('to a name that does not exist', async () => {
    const verdict = await verdictOn('https://handbook.invalid/')
    expect(verdict).toMatchObject({ kind: 'failing', reason: 'there is no such host' })
  })

  test('to a name that cannot even be looked up', async () => {
    // A label has 63 characters at most (RFC 1035, 2.3.4), so no name service is asked.
    const verdict = await verdictOn(`https://${'a'.repeat(64)}.example/`)
    expect(['failing', 'unreachable']).toContain(verdict.kind)
    expect(verdict.reason).toMatch(/no such host|could not be looked up|request failed/)
  })
})

test('a request says what it is for, and brings no cookie along', async () => {
  const server = await startServer({
    '/a': { status: 302, headers: { location: '/b', 'set-cookie': 'id=1; Path=/' } },
    '/b': { head: 405, get: 200 },
  })
  await verdictOn(`${server.origin}/a`, { allowPrivate: [server.host] })
  expect(server.log).toEqual(['HEAD /a', 'HEAD /b', 'GET /b'])
  expect(server.headers.map((headers) => headers['cookie'])).toEqual([undefined, undefined, undefined])
  expect(new Set(server.headers.map((headers) => headers['user-agent']))).toEqual(
    new Set(['handbook-ssg (checks the links of a handbook)']),
  )
})
