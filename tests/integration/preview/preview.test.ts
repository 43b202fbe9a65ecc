// A built site as its preview answers for it. Requests follow no redirect: what is answered is what is looked at.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startPreview } from '../../../src/preview/start-preview.ts'
import { previewed } from '../../support/previewed.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FILES = {
  'content/index.md': '# Home\n',
  'content/people/leave.md': '---\naliases: [/vacation/]\n---\n\n# Leave\n',
  'content/form.html.md': '# Form\n',
  'content/redirects.yaml': '/blog/*: /people/:splat\n',
  'public/talk.mp4': '0123456789',
}

async function ask(address: string, options: RequestInit = {}): Promise<Response> {
  return fetch(address, { redirect: 'manual', ...options })
}

describe('a page', () => {
  test('is answered with its type, the policy and noindex, and is asked for again each time', async () => {
    const { address } = await previewed(FILES)
    const response = await ask(`${address}people/leave/`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<h1 id="leave">Leave')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/) as string,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'no-cache',
    })
    const again = await ask(`${address}people/leave/`, {
      headers: { 'If-None-Match': response.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    })
    expect(again.status).toBe(304)
  })

  test('is led to from its folder without a slash, with the query, and is found without its ending', async () => {
    const { address } = await previewed(FILES)
    const folder = await ask(`${address}people/leave?from=mail`)
    expect([folder.status, folder.headers.get('location')]).toEqual([301, '/people/leave/?from=mail'])
    expect((await ask(`${address}form`)).status).toBe(200)
  })

  test('has its Markdown as text, in UTF-8', async () => {
    const { address } = await previewed(FILES)
    expect((await ask(`${address}people/leave/index.md`)).headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  })

  test('answers HEAD without a body, and nothing that would change it', async () => {
    const { address } = await previewed(FILES)
    const head = await ask(address, { method: 'HEAD' })
    expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 0]).toEqual([200, '', true])
    const post = await ask(address, { method: 'POST', body: 'x' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

test('an address that is not there is answered with 404.html, the policy too', async () => {
  const { address, folder } = await previewed(FILES)
  const response = await ask(`${address}no/such/page/`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-security-policy')).toContain('default-src')
  expect(await response.text()).toContain('<html')
  writeFileSync(join(folder, '.secret'), 'x')
  for (const hidden of ['_headers', '_redirects', '.secret']) expect((await ask(address + hidden)).status).toBe(404)
})

test('old addresses and patterns are led on as _redirects says', async () => {
  const { address } = await previewed(FILES)
  const [alias, pattern] = [await ask(`${address}vacation/`), await ask(`${address}blog/leave/?page=2`)]
  expect([alias.status, alias.headers.get('location')]).toEqual([301, '/people/leave/'])
  expect([pattern.status, pattern.headers.get('location')]).toEqual([301, '/people/leave/?page=2'])
})

test('a part of a video is sent alone', async () => {
  const { address } = await previewed(FILES)
  const part = await ask(`${address}talk.mp4`, { headers: { Range: 'bytes=2-4' } })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
  const outside = await ask(`${address}talk.mp4`, { headers: { Range: 'bytes=20-' } })
  expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */10'])
})

test('parts of Mermaid, whose names are made of their content, are kept by browsers', async () => {
  const { address } = await previewed({ 'content/index.md': '# Home\n\n```mermaid\ngraph TD; A-->B\n```\n' })
  const frame = await ask(`${address}diagram-frame/`)
  expect(frame.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(frame.headers.get('cache-control')).toBe('no-cache')
  expect((await ask(`${address}diagram-frame/mermaid/none.js`)).headers.get('cache-control')).toContain('immutable')
})

describe('below a path', () => {
  const config = `export default { url: 'https://example.com/handbook' }`

  test('pages, redirects, headers and the page for missing addresses are there', async () => {
    const { address } = await previewed(FILES, '/handbook/', config)
    expect(new URL(address).pathname).toBe('/handbook/')
    expect((await ask(`${address}people/leave/`)).headers.get('content-security-policy')).toContain('default-src')
    expect((await ask(`${address}vacation/`)).headers.get('location')).toBe('/handbook/people/leave/')
    expect((await ask(`${address}people/leave`)).headers.get('location')).toBe('/handbook/people/leave/')
    expect(await (await ask(`${address}x/y/`)).text()).toContain('href="/handbook/handbook.css"')
  })

  test('the root leads there, and nothing else is anywhere', async () => {
    const { port } = await previewed(FILES, '/handbook/', config)
    const at = (path: string): string => `http://localhost:${String(port)}${path}`
    expect((await ask(at('/'))).headers.get('location')).toBe('/handbook/')
    expect((await ask(at('/handbook'))).headers.get('location')).toBe('/handbook/')
    expect((await ask(at('/people/leave/'))).status).toBe(404)
  })
})

test('a site that is built anew is shown as it then is', async () => {
  const { address, folder } = await previewed(FILES)
  expect((await ask(`${address}vacation/`)).status).toBe(301)
  writeFileSync(join(folder, '_redirects'), '/new/ /people/leave/ 302\n')
  writeFileSync(join(folder, '_headers'), '/*\n  X-New: yes\n')
  expect((await ask(`${address}new/`)).status).toBe(302)
  expect((await ask(address)).headers.get('x-new')).toBe('yes')
})

test('a folder of HTML that others made is shown too, but nothing that a link in it leads out to', async () => {
  const [outside, folder] = [temporaryFolder(), temporaryFolder()]
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'index.html'), 'Theirs')
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'secret.txt'))
  symlinkSync(outside, join(folder, 'sub/out'))
  const preview = await startPreview({ folder, prefix: '/', port: 0 })
  expect(await (await ask(preview.address)).text()).toBe('Theirs')
  for (const path of ['secret.txt', 'sub/out/secret.txt', 'sub/', 'sub'])
    expect({ path, status: (await ask(preview.address + path)).status }).toEqual({ path, status: 404 })
  await preview.close()
  await expect(ask(preview.address)).rejects.toThrow()
})

test('a port that is taken gives way to the next', async () => {
  const first = await previewed(FILES)
  const second = await startPreview({ folder: first.folder, prefix: '/', port: first.port })
  expect(second.port).toBeGreaterThan(first.port)
  expect((await ask(second.address)).status).toBe(200)
  await second.close()
})

test('where nothing was built, it says what to run', async () => {
  await expect(startPreview({ folder: temporaryFolder(), prefix: '/', port: 0 })).rejects.toThrow(
    /^There is no site in .*: run 'handbook build'/,
  )
})
