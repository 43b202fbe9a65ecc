import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { emit } from '../../../src/emit/emit.ts'
import { UsageError } from '../../../src/model/errors.ts'
import type { OutputFile } from '../../../src/model/output.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree } from '../../support/tree.ts'

test('two runs at once: the second waits for the first', async () => {
  const out = join(temporaryFolder(), 'dist')
  async function* slowly(): AsyncGenerator<OutputFile> {
    yield { path: 'first.html', content: '1' }
    await setTimeout(300)
    yield { path: 'first-too.html', content: '1' }
  }
  const [first, second] = await Promise.all([emit(out, slowly()), emit(out, [{ path: 'second.html', content: '2' }])])
  expect(first).toMatchObject({ written: 2, unchanged: 0, deleted: 0 })
  expect(second).toMatchObject({ written: 1, unchanged: 0, deleted: 2 })
  expect(readTree(out)).toEqual({ 'second.html': '2' })
})

test('a run that has waited long enough for another process gives up, and says what to do', { timeout: 20_000 }, async () => {
  const folder = temporaryFolder()
  const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => {
    other.kill()
  })
  writeTree(folder, { '.dist.handbook/lock': `${String(other.pid)} 1700000000000` })
  const run = emit(join(folder, 'dist'), [])
  await expect(run).rejects.toThrow(UsageError)
  await expect(run).rejects.toThrow(/Another build is writing to .*dist\. .* delete .*\.dist\.handbook\/lock and build again/)
})

async function numberOfEndedProcess(): Promise<number | undefined> {
  const ended = spawn(process.execPath, ['--eval', ''])
  await once(ended, 'exit')
  return ended.pid
}

test('the lock of a process that is gone counts for nothing', async () => {
  const folder = temporaryFolder()
  writeTree(folder, { '.dist.handbook/lock': `${String(await numberOfEndedProcess())} 1700000000000` })
  await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'A' }])
  expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'A' })
})

test('the lock of an earlier process that had our number counts for nothing', async () => {
  const folder = temporaryFolder()
  writeTree(folder, { '.dist.handbook/lock': `${String(process.pid)} 1700000000000` })
  await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'A' }])
  expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'A' })
})

test('an empty lock, and one that was left while a lock was removed, count for nothing after a while', async () => {
  const folder = temporaryFolder()
  writeTree(folder, { '.dist.handbook/lock': '', '.dist.handbook/lock-removal': '' })
  const longAgo = new Date(Date.now() - 60_000)
  for (const name of ['lock', 'lock-removal']) utimesSync(join(folder, '.dist.handbook', name), longAgo, longAgo)
  await emit(join(folder, 'dist'), [{ path: 'a.html', content: 'A' }])
  expect(Object.keys(readTree(join(folder, '.dist.handbook')))).not.toContain('lock')
  expect(readTree(join(folder, 'dist'))).toEqual({ 'a.html': 'A' })
})
