// The recipe for nginx in the guide: its lines for headers, and, where nginx is there, the server itself.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const HOSTS = resolve(import.meta.dirname, '../../../content/guide/hosts')
const hasNginx = spawnSync('nginx', ['-v']).error === undefined

const FILES = {
  'content/index.md': '# Home\n\n```mermaid\ngraph TD; A-->B\n```\n',
  'content/people/leave.md': '# Leave\n',
  'content/form.html.md': '# Form\n',
}

/** Builds a site, and makes nginx's lines of its headers. */
async function builtWithHeaders(): Promise<{ readonly dist: string; readonly headers: string }> {
  const handbook = createHandbook(FILES)
  await handbook.build()
  const [dist, headers] = [join(handbook.root, 'dist'), join(handbook.root, 'headers')]
  execFileSync('sh', [join(HOSTS, 'headers.sh'), dist, headers])
  return { dist, headers }
}

test('headers.sh writes each header of _headers once, the policy of the frame apart', async () => {
  const { dist, headers } = await builtWithHeaders()
  const told = readFileSync(join(dist, '_headers'), 'utf8')
  const policies = [...told.matchAll(/^ {2}Content-Security-Policy: (.*)$/gm)].map(([, policy]) => policy)
  const linesOf = (file: string): readonly string[] => readFileSync(join(headers, file), 'utf8').trim().split('\n').sort()
  const others = [
    'add_header Referrer-Policy "strict-origin-when-cross-origin" always;',
    'add_header X-Content-Type-Options "nosniff" always;',
    'add_header X-Robots-Tag "noindex" always;',
  ]
  expect(policies).toHaveLength(2)
  expect(linesOf('headers.conf')).toEqual([`add_header Content-Security-Policy "${String(policies[0])}" always;`, ...others])
  expect(linesOf('frame-headers.conf')).toEqual([`add_header Content-Security-Policy "${String(policies[1])}" always;`, ...others])
})

test.skipIf(!hasNginx)('nginx answers as the preview does, to those who know the password (skipped where there is no nginx)', async () => {
  const { dist, headers } = await builtWithHeaders()
  const ask = await startNginx(dist, headers)
  expect((await ask('/', '')).status).toBe(401)
  const told = async (path: string): Promise<readonly unknown[]> => {
    const { status, headers: sent } = await ask(path)
    return [
      status,
      sent.get('content-type'),
      sent.get('location'),
      sent.get('content-security-policy')?.slice(0, 18),
      sent.get('cache-control'),
    ]
  }
  const html = 'text/html; charset=utf-8'
  expect(await told('/')).toEqual([200, html, null, `default-src 'self'`, 'no-cache'])
  expect(await told('/people/leave/')).toEqual([200, html, null, `default-src 'self'`, 'no-cache'])
  expect((await told('/people/leave?x=1')).slice(0, 3)).toEqual([301, 'text/html', '/people/leave/?x=1'])
  expect(await told('/form')).toEqual([200, html, null, `default-src 'self'`, 'no-cache'])
  expect((await told('/people/leave/index.md'))[1]).toBe('text/markdown; charset=utf-8')
  expect(await told('/no/such/page/')).toEqual([404, html, null, `default-src 'self'`, 'no-cache'])
  for (const hidden of ['/_headers', '/_redirects', '/.git/config']) expect((await told(hidden))[0]).toBe(404)
  expect(await told('/diagram-frame/')).toEqual([200, html, null, `default-src 'none'`, 'no-cache'])
  const part = `/diagram-frame/mermaid/${/"\.\/mermaid\/([^"]+)"/.exec(readFileSync(join(dist, 'diagram-frame/frame.js'), 'utf8'))?.[1] ?? ''}`
  expect((await told(part)).slice(3)).toEqual([`default-src 'none'`, 'public, max-age=31536000, immutable'])
})

async function startNginx(dist: string, headers: string): Promise<(path: string, password?: string) => Promise<Response>> {
  const folder = temporaryFolder()
  const port = await freePort()
  writeFileSync(join(headers, 'passwords'), 'reader:{PLAIN}secret\n')
  const server = readFileSync(join(HOSTS, 'nginx.conf'), 'utf8')
    .replaceAll('/srv/handbook', dist)
    .replaceAll('/etc/nginx/handbook', headers)
    .replace('listen 8080', `listen 127.0.0.1:${String(port)}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  mkdirSync(join(folder, 'logs'))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/logs/error.log; events {}
     http { include /etc/nginx/mime.types; access_log off; ${temporary} ${server} }`,
  )
  const child = spawn('nginx', ['-p', folder, '-e', join(folder, 'logs/error.log'), '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
  })
  const ask = async (path: string, password = 'secret'): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(port)}${path}`, {
      redirect: 'manual',
      headers: password === '' ? {} : { Authorization: `Basic ${btoa(`reader:${password}`)}` },
    })
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ask('/').then(Boolean, () => false)) break
    await new Promise((done) => setTimeout(done, 50))
  }
  return ask
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
