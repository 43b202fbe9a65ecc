import { describe, expect, test } from 'vitest'
import { startServer, type Reply, type Script, type ScriptedServer } from '../../support/scripted-server.ts'
import { checkAddresses } from '../../support/scripted-server-verdicts.ts'

/** `/0`, `/1` and so on. */
function paths(count: number): readonly string[] {
  return [...Array(count).keys()].map((number) => `/${String(number)}`)
}

function script(count: number, reply: Reply): Script {
  return Object.fromEntries(paths(count).map((path) => [path, reply]))
}

/** Milliseconds between each request and the one before it. */
function gaps({ times }: ScriptedServer): readonly number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? 0))
}

describe('requests to one host', () => {
  test('are so many at a time', async () => {
    const server = await startServer(script(8, { status: 200, delay: 50 }))
    await checkAddresses(
      paths(8).map((path) => server.origin + path),
      { allowPrivate: [server.host], concurrency: 3 },
    )
    expect(server.mostAtOnce()).toBe(3)
  })

  test('begin with a space between them, retries and redirects too', async () => {
    const server = await startServer({
      ...script(3, 200),
      '/3': { status: 302, headers: { location: '/4' } },
      '/4': { head: 405, get: 200 },
      '/5': [500, 200],
    })
    await checkAddresses(
      ['/0', '/1', '/2', '/3', '/5'].map((path) => server.origin + path),
      { allowPrivate: [server.host], interval: 100 },
    )
    expect([...server.log].sort()).toEqual(['GET /4', 'HEAD /0', 'HEAD /1', 'HEAD /2', 'HEAD /3', 'HEAD /4', 'HEAD /5', 'HEAD /5'])
    expect(Math.min(...gaps(server))).toBeGreaterThan(80)
  })

  test('do not wait for those to another', async () => {
    const servers = [await startServer(script(2, 200)), await startServer(script(2, 200))]
    await checkAddresses(
      servers.flatMap(({ origin }) => paths(2).map((path) => origin + path)),
      { allowPrivate: servers.map(({ host }) => host), interval: 60_000, timeBudget: 1500 },
    )
    expect(servers.map(({ log }) => log)).toEqual([['HEAD /0'], ['HEAD /0']])
  })
})

test('requests to all hosts together are 16 at a time', async () => {
  const servers = await Promise.all(paths(20).map(() => startServer({ '/': 'silence' })))
  const hosts = servers.map(({ host }) => host)
  await checkAddresses(
    servers.map(({ origin }) => `${origin}/`),
    { allowPrivate: hosts, timeBudget: 1500 },
  )
  expect(servers.flatMap(({ log }) => log)).toHaveLength(16)
})

test('when the time is up, the rest is unknown, and nothing goes on', async () => {
  const server = await startServer({ ...script(10, 'silence'), '/0': 200 })
  const urls = paths(10).map((path) => server.origin + path)
  const { verdicts } = await checkAddresses(urls, { allowPrivate: [server.host], timeBudget: 1500 })
  expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(['ok', ...Array<string>(9).fill('unknown')])
  const requests = server.log.length
  await new Promise((later) => setTimeout(later, 300))
  expect(server.log).toHaveLength(requests)
})

test('a host that wants to be left alone for longer than there is time is not asked again', async () => {
  const server = await startServer(script(5, { status: 503, headers: { 'retry-after': '3600' } }))
  const urls = paths(5).map((path) => server.origin + path)
  const { verdicts } = await checkAddresses(urls, { allowPrivate: [server.host], concurrency: 1 })
  expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(Array(5).fill('unknown'))
  expect(server.log).toEqual(['HEAD /0'])
})

test('while a host is left alone, no other address of it is asked', async () => {
  const server = await startServer({ ...script(4, 200), '/0': [{ status: 429, headers: { 'retry-after': '1' } }, 200] })
  const urls = paths(4).map((path) => server.origin + path)
  const { verdicts } = await checkAddresses(urls, { allowPrivate: [server.host], concurrency: 1 })
  expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(Array(4).fill('ok'))
  expect(gaps(server)[0]).toBeGreaterThan(990)
  expect(server.log).toHaveLength(5)
})

test('afterwards it is asked on, whatever was about to begin', async () => {
  // While its first request is on the way, its second waits for one of the 16 to end.
  const busy = { status: 429, headers: { 'retry-after': '1' }, delay: 200 }
  const server = await startServer({ ...script(8, 200), '/0': [busy, 200] })
  const others = await Promise.all(paths(15).map(() => startServer({ '/': { status: 200, delay: 600 } })))
  const urls = [...others.map(({ origin }) => `${origin}/`), ...paths(8).map((path) => server.origin + path)]
  const { verdicts } = await checkAddresses(urls, {
    allowPrivate: [server, ...others].map(({ host }) => host),
    interval: 50,
    timeBudget: 20_000,
  })
  expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(urls.map(() => 'ok'))
})

test('what many addresses lead to is asked once', async () => {
  const server = await startServer({ ...script(4, { status: 302, headers: { location: '/to' } }), '/to': 200 })
  await checkAddresses(
    paths(4).map((path) => server.origin + path),
    { allowPrivate: [server.host] },
  )
  expect(server.log.filter((line) => line.endsWith('/to'))).toEqual(['HEAD /to'])
})
