// Requests that no browser makes, written byte for byte to a socket: each is refused, and the preview goes on.
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { previewed } from '../../support/previewed.ts'
import { rawRequest } from '../../support/raw-request.ts'

const FILES = { 'content/index.md': '# Home\n', 'secret.txt': 'The secret of the project' }

function get(target: string, host: string): string {
  return `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
}

async function isServing(port: number): Promise<boolean> {
  return (await rawRequest(port, get('/', `localhost:${String(port)}`))).startsWith('HTTP/1.1 200 ')
}

test.for([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2E%2E%2Fsecret.txt',
  '/.%2e/secret.txt',
  '/%252e%252e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/index.html%00.txt',
  '/%0d%0aSet-Cookie:x=1',
  '//../secret.txt',
  '//evil.example/%2e%2e',
  '/./../secret.txt',
  '/index.html/../../secret.txt',
  'http://localhost/../secret.txt',
  '*',
  '/%',
  `/${'a'.repeat(5000)}`,
])('%s is refused', async (target) => {
  const { port } = await previewed(FILES)
  const answer = await rawRequest(port, get(target, `localhost:${String(port)}`))
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(answer).not.toMatch(/secret of|^location:|^set-cookie:/im)
  expect(await isServing(port)).toBe(true)
})

test('another host is refused, and a request without any', async () => {
  const { port } = await previewed(FILES)
  const own = String(port)
  for (const host of [
    'evil.example',
    `evil.example:${own}`,
    'localhost:1',
    `localhost.evil.example:${own}`,
    `127.0.0.1:${own}@evil.example`,
    '',
  ])
    expect({ host, answer: await rawRequest(port, get('/', host)) }).toEqual({
      host,
      answer: expect.stringMatching(/^HTTP\/1\.1 40[03] /) as string,
    })
  expect(await rawRequest(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  for (const host of [`localhost:${own}`, `127.0.0.1:${own}`]) expect(await rawRequest(port, get('/', host))).toMatch(/^HTTP\/1\.1 200 /)
})

test('headers of a megabyte, bytes that are no request, and two lengths of one body are refused', async () => {
  const { port } = await previewed(FILES)
  const host = `Host: localhost:${String(port)}\r\n`
  expect(await rawRequest(port, `GET / HTTP/1.1\r\n${host}X-Much: ${'x'.repeat(1_000_000)}\r\n\r\n`)).toMatch(/^(?:HTTP\/1\.1 431 |$)/)
  expect(await rawRequest(port, '\u0016\u0003\u0001\u0002\u0000hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await rawRequest(port, `POST / HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 4/,
  )
  expect(await isServing(port)).toBe(true)
})

test('connections that ask for nothing do not keep others out, nor the preview from closing', async () => {
  const { port, close } = await previewed(FILES)
  const idle = await Promise.all(
    Array.from(
      { length: 200 },
      async () =>
        new Promise<Socket>((open) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.write('GET / HT')
            open(socket)
          })
          socket.on('error', () => undefined)
        }),
    ),
  )
  expect(await isServing(port)).toBe(true)
  await close()
  for (const socket of idle) socket.destroy()
})
