// Requests that no browser sends, written to the socket letter by letter: each is refused, and the server goes on serving.
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { halfOpen, rawRequest, requestFor, statusOf } from '../../support/raw-request.ts'
import { serveSession, tokenOf, type ServedSession } from '../../support/serve-session.ts'

const SECRET = 'nobody may read this'

async function served(): Promise<ServedSession> {
  const { root } = createHandbook({ 'content/index.md': '# Home\n', 'content/a b.txt': 'a file\n', 'secret.txt': SECRET })
  return serveSession(root)
}

async function expectToServe({ address }: ServedSession): Promise<void> {
  const response = await fetch(address)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('<h1')
}

test.for([
  '/../secret.txt',
  '/content/../../secret.txt',
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/.%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%c0%ae%c0%ae%c0%afsecret.txt',
  '/%e0%80%ae%e0%80%ae/secret.txt',
  '/..%00/secret.txt',
  '/secret.txt%00.html',
  '/%00',
  '/a%0d%0aSet-Cookie:%20x=1',
  '//etc/passwd',
  '/_handbook/../secret.txt',
  '/_handbook/..%2f..%2fpackage.json',
  '/%zz',
  'secret.txt',
  '*',
])('a path that leads nowhere good: %s', async (target) => {
  const server = await served()
  const answer = await rawRequest(server.port, requestFor(target, server.port))
  expect(statusOf(answer)).toBe(400)
  expect(answer).not.toContain(SECRET)
  await expectToServe(server)
})

test('an address with a host in it is refused, ours as well as another', async () => {
  const server = await served()
  for (const host of [`localhost:${String(server.port)}`, 'evil.example'])
    expect(statusOf(await rawRequest(server.port, requestFor(`http://${host}/`, server.port)))).toBe(400)
  await expectToServe(server)
})

test.for([
  'Host: evil.example:PORT',
  'Host: localhost.evil.example:PORT',
  'Host: 127.0.0.1.evil.example:PORT',
  'Host: evil.localhost:PORT',
  'Host: localhost',
  'Host: localhost:1',
  'Host: 10.0.0.1:PORT',
  'Host: 0.0.0.0:PORT',
  'Host: [::2]:PORT',
  'Host: ',
  'Host: localhost:PORT@evil.example',
])('another host than ours: %s', async (line) => {
  const server = await served()
  const answer = await rawRequest(server.port, requestFor('/', server.port, line.replace('PORT', String(server.port))))
  expect([400, 403]).toContain(statusOf(answer))
  expect(answer).not.toContain('<h1')
})

test.for(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('our own names are answered: %s', async (name) => {
  const server = await served()
  const answer = await rawRequest(server.port, requestFor('/', server.port, `Host: ${name}:${String(server.port)}`))
  expect(statusOf(answer)).toBe(200)
})

describe('the preview’s own addresses', () => {
  const OWN = ['events', 'page.json?address=/', 'changed.json']

  test.for(OWN)('%s tells nothing to who does not know the token, or comes from another page', async (name) => {
    const server = await served()
    const token = await tokenOf(server.address)
    const own = `http://localhost:${String(server.port)}`
    const ask = (...lines: readonly string[]) => rawRequest(server.port, requestFor(`/_handbook/${name}`, server.port, ...lines))
    for (const lines of [
      [],
      ['Handbook-Token: 00'],
      [`Handbook-Token: ${token}`, 'Origin: http://evil.example'],
      [`Handbook-Token: ${token}`, 'Origin: null'],
      [`Handbook-Token: ${token}`, `Origin: http://localhost:${String(server.port + 1)}`],
      [`Handbook-Token: ${token}`, 'Sec-Fetch-Site: cross-site'],
      [`Handbook-Token: ${token}`, 'Sec-Fetch-Site: same-site'],
      [`Handbook-Token: ${token}`, 'Sec-Fetch-Site: none'],
    ]) {
      const answer = await ask(...lines)
      expect(statusOf(answer)).toBe(403)
      expect(answer).not.toMatch(/access-control-/i)
    }
    if (name !== 'events')
      expect(statusOf(await ask(`Handbook-Token: ${token}`, `Origin: ${own}`, 'Sec-Fetch-Site: same-origin'))).toBe(200)
  })

  test('what is not written as a request to open opens nothing', async () => {
    const server = await served()
    const url = `${server.address}_handbook/open`
    const headers = { 'Handbook-Token': await tokenOf(server.address) }
    const post = async (body: string) => (await fetch(url, { method: 'POST', headers, body })).status
    expect(await post('not JSON')).toBe(400)
    expect(await post('null')).toBe(400)
    expect(await post('{}')).toBe(400)
    expect(await post(JSON.stringify({ file: 'x'.repeat(20_000) }))).toBe(400)
    expect(await post(JSON.stringify({ file: '../../etc/passwd' }))).toBe(404)
    expect(await post(JSON.stringify({ file: '/etc/passwd' }))).toBe(404)
    expect(await post(JSON.stringify({ file: 'secret.txt' }))).toBe(404)
    expect(await post(JSON.stringify({ address: '/nowhere/' }))).toBe(404)
  })
})

test('another site may link to a page, but not use it', async () => {
  const server = await served()
  const from = async (...lines: readonly string[]) =>
    statusOf(await rawRequest(server.port, requestFor('/', server.port, 'Sec-Fetch-Site: cross-site', ...lines)))
  expect(await from('Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document')).toBe(200)
  expect(await from('Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe')).toBe(403)
  expect(await from('Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script')).toBe(403)
  expect(await from('Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty')).toBe(403)
})

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'BREW'])('%s is refused', async (method) => {
  const server = await served()
  const answer = await rawRequest(server.port, requestFor('/', server.port).replace('GET', method))
  expect([400, 405]).toContain(statusOf(answer))
  await expectToServe(server)
})

test('headers without end, and what is no HTTP, are cut off', async () => {
  const server = await served()
  const giant = requestFor('/', server.port, `X-Giant: ${'x'.repeat(100_000)}`)
  expect(statusOf(await rawRequest(server.port, giant))).toBe(431)
  expect(statusOf(await rawRequest(server.port, requestFor(`/${'a'.repeat(5000)}`, server.port)))).toBe(400)
  expect(statusOf(await rawRequest(server.port, requestFor('/', server.port, 'Two: 1\r\n broken')))).not.toBe(200)
  expect(statusOf(await rawRequest(server.port, '\x16\x03\x01\x02\x00\x01\x00\x01'))).toBe(400)
  expect(statusOf(await rawRequest(server.port, requestFor('/', server.port, 'Content-Length: 5', 'Transfer-Encoding: chunked')))).toBe(400)
  await expectToServe(server)
})

test('many connections that say nothing, or half of something, starve nobody and are closed', async () => {
  const server = await served()
  const beginnings = ['', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'POST /_handbook/open HTTP/1.1\r\nHost: ']
  const sockets = await Promise.all(Array.from({ length: 300 }, async (_, index) => halfOpen(server.port, beginnings[index % 3])))
  const closed = sockets.map(async (socket) => {
    socket.resume()
    await once(socket, 'close')
  })
  await expectToServe(server)
  await Promise.all(closed)
  await expectToServe(server)
})

test('every answer says that nothing is kept, and that no other site may have it', async () => {
  const server = await served()
  const paths = ['', 'handbook.css', 'a%20b.txt', 'nowhere/', '_handbook/dev.js', '_handbook/page.json', '%zz']
  for (const path of paths) {
    const { headers } = await fetch(server.address + path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})
