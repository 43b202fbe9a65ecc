import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startServer, type Script } from '../../support/scripted-server.ts'
import { checkAddresses, verdictOn, type VerdictOptions } from '../../support/scripted-server-verdicts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** An address, and a way to check it on a day, with what earlier checks left. */
async function addressOf(script: Script, folder = temporaryFolder()) {
  const server = await startServer(script)
  const url = `${server.origin}/a`
  const on = (today: string, options: VerdictOptions = {}) => verdictOn(url, { today, folder, allowPrivate: [server.host], ...options })
  return { server, url, folder, on }
}

/** What is kept, by address. */
function kept(folder: string): Readonly<Record<string, Record<string, unknown>>> {
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  const entries = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)
  return Object.fromEntries(entries.map((entry) => [String(entry['url']), entry]))
}

function keep(folder: string, name: string, ...entries: readonly (Readonly<Record<string, unknown>> | string)[]): void {
  const lines = entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.jsonl`), `${lines.join('\n')}\n`)
}

describe('an answer holds for so long', () => {
  test.each([
    ['200', { '/a': 200 }, '2026-03-14', '2026-03-15'],
    ['a move', { '/a': { status: 301, headers: { location: '/b' } }, '/b': 200 }, '2026-03-14', '2026-03-15'],
    ['403', { '/a': 403 }, '2026-03-03', '2026-03-04'],
    ['404', { '/a': 404 }, '2026-03-01', '2026-03-02'],
    ['400', { '/a': 400 }, '2026-03-01', '2026-03-02'],
  ] as const)('%s', async (_, script, last, next) => {
    const { server, on } = await addressOf(script)
    await on('2026-03-01')
    const requests = server.log.length
    expect((await on(last)).checked).toBe('2026-03-01')
    expect(server.log).toHaveLength(requests)
    expect((await on(next)).checked).toBe(next)
    expect(server.log.length).toBeGreaterThan(requests)
  })

  test('without asking, whatever its age, and its day is said', async () => {
    const { server, on } = await addressOf({ '/a': 200 })
    await on('2026-03-01')
    expect(await on('2026-12-31', { isAsking: false })).toMatchObject({ kind: 'ok', checked: '2026-03-01' })
    expect(server.log).toEqual(['HEAD /a'])
  })

  test('not where it is dated after today', async () => {
    const { server, url, folder, on } = await addressOf({ '/a': 404 })
    keep(folder, 'a', { url, kind: 'ok', reason: '200 OK', checked: '2031-01-01', seen: '2031-01-01', good: '2031-01-01' })
    expect(await on('2026-03-01', { isAsking: false })).toMatchObject({ kind: 'ok' })
    expect(await on('2026-03-01')).toMatchObject({ kind: 'failing', checked: '2026-03-01' })
    expect(await on('2026-03-01', { isAsking: false })).toMatchObject({ kind: 'failing' })
    expect(server.log).toEqual(['HEAD /a'])
  })
})

describe('an address is dead', () => {
  test('after three checks that found nothing, a day and more between the first and the last', async () => {
    const { on } = await addressOf({ '/a': 404 })
    expect(await on('2026-03-01')).toMatchObject({ kind: 'failing', failures: { count: 1, since: '2026-03-01' } })
    expect(await on('2026-03-01')).toMatchObject({ kind: 'failing', failures: { count: 1, since: '2026-03-01' } })
    expect(await on('2026-03-02')).toMatchObject({ kind: 'failing', failures: { count: 2, since: '2026-03-01' } })
    expect(await on('2026-03-09')).toMatchObject({ kind: 'dead', failures: { count: 3, since: '2026-03-01' } })
  })

  test('not where it answered well in between', async () => {
    const { on } = await addressOf({ '/a': [404, 404, 200, 404, 404, 404] })
    await on('2026-03-01')
    await on('2026-03-02')
    expect(await on('2026-03-03')).toMatchObject({ kind: 'ok' })
    await on('2026-03-20')
    expect(await on('2026-03-21')).toMatchObject({ kind: 'failing', failures: { count: 2, since: '2026-03-20' }, lastGood: '2026-03-03' })
    expect(await on('2026-03-22')).toMatchObject({ kind: 'dead', failures: { count: 3, since: '2026-03-20' } })
  })

  test('though there was no answer in between', async () => {
    const { on } = await addressOf({ '/a': [404, 404, 400, 404] })
    await on('2026-03-01')
    await on('2026-03-02')
    expect(await on('2026-03-03')).toMatchObject({ kind: 'unreachable', failures: { count: 1, since: '2026-03-03' } })
    expect(await on('2026-03-04')).toMatchObject({ kind: 'dead' })
  })

  test('and comes back to life with one good answer', async () => {
    const { on } = await addressOf({ '/a': [410, 410, 410, 200] })
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) await on(day)
    expect(await on('2026-03-04')).toMatchObject({ kind: 'ok' })
  })
})

test('where there is no time to ask again, what is known holds', async () => {
  const { on } = await addressOf({ '/a': [200, { status: 429, headers: { 'retry-after': '3600' } }] })
  await on('2026-03-01')
  expect(await on('2026-06-01')).toMatchObject({ kind: 'ok', checked: '2026-03-01' })
})

test('the last good answer and the number of bad ones are kept', async () => {
  const { url, folder, on } = await addressOf({ '/a': [200, 400, 400] })
  await on('2026-03-01')
  await on('2026-04-01')
  expect(await on('2026-04-02')).toMatchObject({
    kind: 'unreachable',
    lastGood: '2026-03-01',
    failures: { count: 2, since: '2026-04-01' },
  })
  expect(kept(folder)[url]).toMatchObject({ good: '2026-03-01', errors: ['2026-04-01', '2026-04-02'] })
})

test('those are asked first that wait the most for it', async () => {
  const paths = ['/new', '/old', '/older', '/gone']
  const server = await startServer({})
  const folder = temporaryFolder()
  const entry = { kind: 'ok', reason: '', seen: '2026-03-01' }
  keep(
    folder,
    'a',
    { ...entry, url: `${server.origin}/old`, checked: '2026-02-01' },
    { ...entry, url: `${server.origin}/older`, checked: '2026-01-01' },
    { ...entry, url: `${server.origin}/gone`, checked: '2026-02-28', kind: 'gone' },
  )
  const urls = paths.map((path) => server.origin + path)
  await checkAddresses(urls, { folder, allowPrivate: [server.host], concurrency: 1 })
  expect(server.log).toEqual(['HEAD /gone', 'HEAD /new', 'HEAD /older', 'HEAD /old'])
})

test('what answers over http is asked for over https too', async () => {
  const folder = temporaryFolder()
  const entry = { reason: '', checked: '2026-03-01', seen: '2026-03-01' }
  const urls = ['http://plain.invalid/', 'http://port.invalid:8080/', 'http://blocked.invalid/', 'https://secure.invalid/']
  keep(folder, 'a', ...urls.map((url) => ({ ...entry, url, kind: url.includes('blocked') ? 'blocked' : 'ok' })))
  const { verdicts } = await checkAddresses(urls, { folder })
  expect([...verdicts.keys()]).toEqual([...urls, 'https://plain.invalid/'])
  expect(verdicts.get('https://plain.invalid/')?.kind).toBe('failing')
})

describe('what two runs know is joined', () => {
  test('by address: the newer check holds, and no failure is lost', async () => {
    const { server, url, folder, on } = await addressOf({ '/a': 404 })
    const entry = { url, kind: 'gone', reason: '404 Not Found', errors: [] }
    keep(folder, 'one', { ...entry, checked: '2026-03-03', seen: '2026-03-03', gone: ['2026-03-01', '2026-03-03'] })
    keep(folder, 'two', { ...entry, checked: '2026-03-02', seen: '2026-03-02', gone: ['2026-03-01', '2026-03-02'] })
    keep(folder, 'three', { url, kind: 'ok', reason: '200 OK', checked: '2026-02-01', seen: '2026-02-01', good: '2026-02-01' })
    expect(await on('2026-03-03', { isAsking: false })).toMatchObject({
      kind: 'dead',
      checked: '2026-03-03',
      failures: { count: 3, since: '2026-03-01' },
      lastGood: '2026-02-01',
    })
    expect(server.log).toEqual([])
  })

  test('in whatever order they are read', async () => {
    const { url, on } = await addressOf({})
    const entries = [
      { url, kind: 'gone', reason: '404 Not Found', checked: '2026-03-03', seen: '2026-03-03', gone: ['2026-03-03'] },
      { url, kind: 'ok', reason: '200 OK', checked: '2026-03-03', seen: '2026-03-03', good: '2026-03-03' },
      { url, kind: 'unreachable', reason: 'no answer', checked: '2026-03-04', seen: '2026-03-04', errors: ['2026-03-04'] },
    ]
    const [forth, back] = [temporaryFolder(), temporaryFolder()]
    keep(forth, 'a', ...entries)
    keep(back, 'a', ...entries.toReversed())
    const verdict = await on('2026-03-05', { folder: forth, isAsking: false })
    expect(verdict).toMatchObject({ kind: 'unreachable', lastGood: '2026-03-03' })
    expect(await on('2026-03-05', { folder: back, isAsking: false })).toEqual(verdict)
  })

  test('of two folders, by copying the files of one to the other', async () => {
    const server = await startServer({ '/a': 200, '/b': 403 })
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    await verdictOn(`${server.origin}/a`, { folder: one, allowPrivate: [server.host] })
    await verdictOn(`${server.origin}/b`, { folder: two, allowPrivate: [server.host] })
    for (const name of readdirSync(two)) copyFileSync(join(two, name), join(one, name))
    const urls = [`${server.origin}/a`, `${server.origin}/b`]
    const { verdicts } = await checkAddresses(urls, { folder: one, allowPrivate: [server.host], isAsking: false })
    expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(['ok', 'blocked'])
  })

  test('of runs at the same time', async () => {
    const paths = [...Array(8).keys()].map((number) => `/${String(number)}`)
    const server = await startServer(Object.fromEntries(paths.map((path) => [path, 200])))
    const folder = temporaryFolder()
    await Promise.all(paths.map((path) => verdictOn(server.origin + path, { folder, allowPrivate: [server.host] })))
    const urls = paths.map((path) => server.origin + path)
    const { verdicts } = await checkAddresses(urls, { folder, allowPrivate: [server.host], isAsking: false })
    expect(urls.map((url) => verdicts.get(url)?.kind)).toEqual(urls.map(() => 'ok'))
    expect(server.log).toHaveLength(8)
  })
})

describe('what is kept', () => {
  test('is one file after each run, with a line for each address, in order', async () => {
    const server = await startServer({ '/a': 200, '/b': 200 })
    const folder = temporaryFolder()
    for (const today of ['2026-03-01', '2026-03-02'])
      await checkAddresses([`${server.origin}/b`, `${server.origin}/a`], { folder, today, allowPrivate: [server.host] })
    expect(readdirSync(folder)).toHaveLength(1)
    expect(Object.keys(kept(folder))).toEqual([`${server.origin}/a`, `${server.origin}/b`])
  })

  test('may be damaged: whole lines count, and the others are told of', async () => {
    const { url, folder } = await addressOf({})
    const entry = { url, kind: 'blocked', reason: '403 Forbidden', checked: '2026-03-01', seen: '2026-03-01' }
    const cut = JSON.stringify({ ...entry, url: `${url}b` }).slice(0, 40)
    keep(folder, 'a', 'nonsense', entry, { ...entry, url: 'javascript:alert(1)' }, { ...entry, checked: 'yesterday' }, '[]', 'null', cut)
    keep(folder, 'b', '\u0000\u0001\uFFFD')
    const { verdicts, damaged } = await checkAddresses([url], { folder, isAsking: false, allowPrivate: [new URL(url).host] })
    expect(verdicts.get(url)?.kind).toBe('blocked')
    expect(damaged).toBe(7)
  })

  test('of addresses that no run has seen for 180 days goes', async () => {
    const { url, folder, on } = await addressOf({ '/a': 200 })
    const entry = { kind: 'ok', reason: '200 OK', checked: '2026-01-01' }
    const [old, older] = ['https://old.example/', 'https://older.example/']
    keep(folder, 'a', { ...entry, url: old, seen: '2026-01-02' }, { ...entry, url: older, seen: '2026-01-01' })
    await on('2026-07-01')
    expect(Object.keys(kept(folder)).sort()).toEqual([url, old].sort())
  })

  test('is not touched, nor made, where nothing is asked', async () => {
    const { folder, on } = await addressOf({})
    await on('2026-03-01', { isAsking: false, folder: join(folder, 'none') })
    expect(readdirSync(folder)).toEqual([])
  })

  test('is nothing where the folder is a file: it could not be checked', async () => {
    const { folder, on } = await addressOf({})
    writeFileSync(join(folder, 'file'), '')
    await expect(on('2026-03-01', { folder: join(folder, 'file') })).rejects.toThrow('could not be read')
  })
})
