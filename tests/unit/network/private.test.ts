import { describe, expect, test } from 'vitest'
import { isPrivateAddress, isPrivateHost } from '../../../src/model/private-host.ts'
import { openSender } from '../../../src/network/sender.ts'
import { startServer } from '../../support/scripted-server.ts'
import { checkAddresses, verdictOn } from '../../support/scripted-server-verdicts.ts'

describe('a host is private', () => {
  test.each([
    ...['localhost', 'localhost.', 'docs.localhost', 'wiki', 'printer.local', 'build.internal', 'nas.lan', 'router.home.arpa'],
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['[::1]', '[::]', '[fe80::1]', '[fc00::1]', '[fd12:3456::1]', '[ff02::1]', '[::ffff:10.0.0.1]', '[::ffff:7f00:1]'],
    ...['[64:ff9b::10.0.0.1]', '[2002:7f00:1::]', '[2001:db8::1]', '[::127.0.0.1]'],
  ])('%s', (host) => {
    expect(isPrivateHost(new URL(`http://${host}/`).hostname)).toBe(true)
  })

  test.each([
    ...['example.com', 'example.com.', 'mylocal.com', 'internal.example.com', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1'],
    ...['[2606:4700::1111]', '[::ffff:8.8.8.8]', '[64:ff9b::8.8.8.8]', '[2002:808:808::]', '169.253.0.1', '223.255.255.255'],
  ])('%s is not', (host) => {
    expect(isPrivateHost(new URL(`http://${host}/`).hostname)).toBe(false)
  })

  test('what is looked up, in whatever form, is judged by the same measure', () => {
    expect(['::ffff:127.0.0.1', 'fe80::1%eth0', '::1', '10.0.0.1', '', 'nonsense'].map(isPrivateAddress)).toEqual(Array(6).fill(true))
    expect(['::ffff:1.1.1.1', '2606:4700::1111', '1.1.1.1'].map(isPrivateAddress)).toEqual(Array(3).fill(false))
  })
})

describe('a private address is never asked', () => {
  test('by whatever name it goes', async () => {
    const server = await startServer({ '/': 200 })
    const port = server.host.split(':')[1] ?? ''
    const urls = ['127.0.0.1', 'localhost', '[::ffff:7f00:1]', 'localhost.'].map((host) => `http://${host}:${port}/`)
    const { verdicts } = await checkAddresses(urls)
    expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(['private', 'private', 'private', 'private'])
    expect(server.log).toEqual([])
  })

  test('unless the configuration allows its host and port', async () => {
    const server = await startServer({ '/': 200 })
    expect(await verdictOn(`${server.origin}/`, { allowPrivate: [server.host] })).toMatchObject({ kind: 'ok' })
    expect(await verdictOn(`${server.origin}/`, { allowPrivate: ['127.0.0.1:1'] })).toMatchObject({ kind: 'private' })
    expect(server.log).toEqual(['HEAD /'])
  })
})

test('a host that needs a login is never asked', async () => {
  const server = await startServer({ '/': 200 })
  const verdict = await verdictOn(`${server.origin}/`, { allowPrivate: [server.host], loginHosts: ['127.0.0.1'] })
  expect(verdict).toEqual({ kind: 'internal', reason: `${server.host} needs a login` })
  expect(server.log).toEqual([])
})

// What a name led to when it was judged, it need not lead to a moment later: what counts is where the connection would go.
test('no connection is made to a name that leads into a private network', async () => {
  const server = await startServer({ '/': 200 })
  const url = new URL(`http://localhost:${server.host.split(':')[1] ?? ''}/`)
  const guarded = openSender({ timeout: 2000, allowPrivate: [] }, new AbortController().signal)
  expect(await guarded.send(url, 'HEAD')).toEqual({
    kind: 'failure',
    cause: 'private',
    reason: 'its name leads into a private network, which is not asked',
  })
  expect(server.log).toEqual([])
  const allowed = openSender({ timeout: 2000, allowPrivate: [url.host] }, new AbortController().signal)
  expect(await allowed.send(url, 'HEAD')).toMatchObject({ kind: 'reply', status: 200 })
  await Promise.all([guarded.close(), allowed.close()])
})
