import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { startServer, type Script, type ScriptedServer } from '../../support/scripted-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A handbook with a page of text, which may ask a server of the test; `SERVER` in the text stands for that. */
async function handbookOn(
  script: Script,
  text: string,
  external: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly server: ScriptedServer; readonly handbook: Handbook }> {
  const server = await startServer(script)
  const config = { check: { external: { allowPrivate: [server.host], interval: 0, ...external } } }
  const handbook = createHandbook(
    { 'content/index.md': `# Home\n\n${text.replaceAll('SERVER', server.origin)}\n` },
    `export default ${JSON.stringify(config)}`,
  )
  return { server, handbook }
}

/** Makes the next checks those of a day. */
function setDay(day: string): void {
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse(day) / 1000))
}

const SCRIPT: Script = {
  '/ok': 200,
  '/moved': { status: 301, headers: { location: '/ok' } },
  '/blocked': 403,
  '/busy': 429,
  '/broken': 400,
}
const TEXT = ['/ok', '/moved#a', '/blocked', '/busy', '/broken', '/gone'].map((path) => `[x](SERVER${path})`).join('\n')

describe('--external on', () => {
  test('asks other sites, and tells of each what it is worth', async () => {
    const { server, handbook } = await handbookOn(SCRIPT, TEXT)
    const { findings, exitCode, report } = await handbook.check('--external', 'on')
    expect(findings.filter((line) => !line.includes('ext/http'))).toEqual([
      `content/index.md:4:1  info  ext/moved  ${server.origin}/moved has moved to ${server.origin}/ok (write ${server.origin}/ok#a)`,
      `content/index.md:5:1  info  ext/blocked  ${server.origin}/blocked does not answer programs: 403 Forbidden (open it in a browser to see whether it is still right)`,
      `content/index.md:6:1  info  ext/blocked  ${server.origin}/busy does not answer programs: 429 Too Many Requests (open it in a browser to see whether it is still right)`,
      `content/index.md:7:1  info  ext/unreachable  ${server.origin}/broken gives no good answer: 400 Bad Request`,
    ])
    expect(exitCode).toBe(0)
    expect(report?.notes).toEqual(['6 external addresses: 6 known; 1 failed, and counts as dead after three checks'])
    expect([...server.log].sort()).toEqual(
      ['HEAD /ok', 'HEAD /moved', 'HEAD /blocked', 'GET /blocked', 'HEAD /busy', 'HEAD /broken', 'HEAD /gone'].sort(),
    )
  })

  test('keeps what it finds in the project, or where --cache says', async () => {
    const { handbook } = await handbookOn(SCRIPT, TEXT)
    await handbook.check('--external', 'on')
    expect(readdirSync(join(handbook.root, 'node_modules/.cache/handbook/external-links'))).toHaveLength(1)
    const cache = join(temporaryFolder(), 'cache')
    await handbook.check('--external', 'on', '--cache', cache)
    expect(readdirSync(join(cache, 'external-links'))).toHaveLength(1)
  })

  test('asks no host that needs a login, no address that is to be ignored, and no private one', async () => {
    const inner = await startServer({ '/': 200 })
    const text = `[a](SERVER/ignored/a) [b](https://docs.lindenworks.example/b) [c](${inner.origin}/)`
    const { server, handbook } = await handbookOn({}, text)
    const external = { allowPrivate: [server.host], ignore: [`${server.origin}/ignored`], loginHosts: ['*.lindenworks.example'] }
    handbook.write({ 'handbook.config.ts': `export default ${JSON.stringify({ check: { external } })}` })
    const { exitCode, report } = await handbook.check('--external', 'on')
    expect(report?.findings).toMatchObject([
      {
        rule: 'ext/internal-only',
        severity: 'info',
        message: 'docs.lindenworks.example needs a login: https://docs.lindenworks.example/b is never asked',
      },
      { rule: 'ext/private', severity: 'error', message: `${inner.host} is on the writer's own machine, or in a private network` },
    ])
    expect(exitCode).toBe(1)
    expect(report?.notes).toEqual(['2 external addresses: 0 known, 2 never asked'])
    expect([...server.log, ...inner.log]).toEqual([])
  })

  test('ends when the time is up, and says what was not asked', async () => {
    const { server, handbook } = await handbookOn({ '/a': 'silence', '/b': 'silence' }, '[a](SERVER/a) [b](SERVER/b)')
    const { exitCode, findings, report } = await handbook.check('--external', 'only', '--time-budget', '1s')
    expect(findings.filter((line) => !line.includes('ext/http'))).toEqual([])
    expect(exitCode).toBe(0)
    expect(report?.notes).toEqual(['2 external addresses: 0 known, 2 not asked yet'])
    expect(server.log).toHaveLength(2)
  })

  test('blames the network where no host has a name, and keeps nothing of that', async () => {
    const text = ['a', 'b', 'c', 'd', 'e'].map((name) => `[x](https://${name}.invalid/)`).join('\n')
    const { handbook } = await handbookOn({}, text)
    setDay('2026-03-01')
    const { findings, report } = await handbook.check('--external', 'only')
    expect(findings[0]).toContain('info  ext/unreachable  https://a.invalid/ gives no good answer: there is no such host')
    expect(report?.notes).toEqual([
      '5 external addresses: 5 known',
      'The network seems to be down: most hosts could not be looked up or reached. Nothing of that is held against them.',
    ])
    const { report: later } = await handbook.check('--external', 'cached')
    expect(later?.notes).toEqual(['5 external addresses: 0 known, 5 not asked yet'])
  })
})

describe('an address that is gone', () => {
  test('is told of on the third check, a day and more after the first', async () => {
    const { server, handbook } = await handbookOn({}, '[a](SERVER/a)\n\n[broken](nowhere.md)')
    const lines: (readonly string[])[] = []
    for (const day of ['2026-03-01', '2026-03-01', '2026-03-02', '2026-03-03']) {
      setDay(day)
      const { findings } = await handbook.check('--external', 'on')
      lines.push(findings.filter((line) => line.includes('ext/dead')))
    }
    const line = `content/index.md:3:1  warning  ext/dead  ${server.origin}/a is gone: 404 Not Found, on every check since 2026-03-01 (link to what took its place, or take the link out)`
    expect(lines).toEqual([[], [], [], [line]])
    expect(server.log).toEqual(['HEAD /a', 'HEAD /a', 'HEAD /a'])
  })

  test('is an error for a run that asks other sites and nothing else', async () => {
    const { handbook } = await handbookOn({}, '[a](SERVER/a)\n\n[broken](nowhere.md)')
    for (const [day, exitCode] of [
      ['2026-03-01', 0],
      ['2026-03-02', 0],
      ['2026-03-03', 1],
    ] as const) {
      setDay(day)
      expect((await handbook.check('--external', 'only')).exitCode).toBe(exitCode)
    }
    const { report } = await handbook.check('--external', 'only')
    expect(report?.findings.map(({ rule, severity }) => [rule, severity]).filter(([rule]) => rule !== 'ext/http')).toEqual([
      ['ext/dead', 'error'],
    ])
  })

  test('is told of in a merge request from what is known', async () => {
    const { server, handbook } = await handbookOn({}, '[a](SERVER/a)')
    const cache = temporaryFolder()
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
      setDay(day)
      await handbook.check('--external', 'only', '--cache', cache)
    }
    const requests = server.log.length
    setDay('2026-06-01')
    const { findings, exitCode } = await handbook.check('--cache', cache)
    expect(findings[0]).toContain('warning  ext/dead')
    expect(exitCode).toBe(0)
    expect(server.log).toHaveLength(requests)
  })
})

describe('no request is made', () => {
  test.each([['--external', 'cached'], ['--external', 'off'], []])('with %s %s', async (...flags) => {
    const { server, handbook } = await handbookOn(SCRIPT, TEXT)
    const { findings, exitCode, report } = await handbook.check(...flags)
    expect(findings.filter((line) => !line.includes('ext/http'))).toEqual([])
    expect(exitCode).toBe(0)
    expect(report?.notes).toEqual(flags[1] === 'off' ? [] : ['6 external addresses: 0 known, 6 not asked yet'])
    expect(server.log).toEqual([])
    expect(existsSync(join(handbook.root, 'node_modules'))).toBe(false)
  })

  test('and with off, nothing is told that was known; only what is wrong with an address itself', async () => {
    const { handbook } = await handbookOn(SCRIPT, `${TEXT}\n[p](http://localhost:1/)`)
    await handbook.check('--external', 'on')
    const { report } = await handbook.check('--external', 'off')
    expect(report?.findings.map(({ rule }) => rule)).toEqual(['ext/private'])
  })

  test('by a build', async () => {
    const { server, handbook } = await handbookOn(SCRIPT, TEXT)
    const { findings } = await handbook.build()
    expect(findings).toEqual([])
    expect(server.log).toEqual([])
  })
})

test('what is kept, and not as it should be, is told of', async () => {
  const { handbook } = await handbookOn({}, '[a](https://lindenworks.example/)')
  handbook.write({ 'node_modules/.cache/handbook/external-links/a.jsonl': 'nonsense\n' })
  const { report, exitCode } = await handbook.check()
  expect(exitCode).toBe(0)
  expect(report?.notes).toEqual([
    '1 external address: 0 known, 1 not asked yet',
    '1 line of what is kept of other sites could not be read, and was passed over.',
  ])
})

test('a cache that cannot be read is no pass', async () => {
  const { handbook } = await handbookOn({}, '[a](https://lindenworks.example/)')
  handbook.write({ cache: 'a file' })
  const { exitCode, errors } = await handbook.check('--cache', join(handbook.root, 'cache'))
  expect(exitCode).toBe(3)
  expect(errors).toContain('could not be read')
})

test('--fix writes the address that a page has moved to', async () => {
  const { server, handbook } = await handbookOn(SCRIPT, '[a](SERVER/moved#a), [b][b] and <SERVER/moved>\n\n[b]: SERVER/moved')
  await handbook.check('--external', 'on', '--fix')
  const text = readFileSync(join(handbook.root, 'content/index.md'), 'utf8')
  expect(text).toBe(`# Home\n\n[a](${server.origin}/ok#a), [b][b] and <${server.origin}/ok>\n\n[b]: ${server.origin}/ok\n`)
})

test('ext/anchor looks for fragments where it is on', async () => {
  const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1 id="a">' }
  const { server, handbook } = await handbookOn({ '/a': html }, '[a](SERVER/a#a) [b](SERVER/a#b)')
  const { findings } = await handbook.check('--external', 'only', '--rule', 'ext/anchor=warning')
  expect(findings.filter((line) => !line.includes('ext/http'))).toEqual([
    expect.stringContaining(`warning  ext/anchor  #b is not on ${server.origin}/a`),
  ])
  expect(server.log).toEqual(['HEAD /a', 'GET /a'])
})
