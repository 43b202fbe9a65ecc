// These run the compiled command, as `npm run compile` leaves it, in a process of its own: signals and pipes are a process's affair.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

/** Starts a build of a site of one page, with this configuration. */
function startBuild(
  config: string,
  ...options: readonly string[]
): { readonly root: string; readonly child: ChildProcessWithoutNullStreams } {
  const root = temporaryFolder()
  writeTree(root, { 'content/index.md': '# Home\n', 'handbook.config.mjs': config })
  const args = [resolve('bin/handbook.js'), 'build', '--root', root, ...options]
  return { root, child: spawn(process.execPath, args, { env: { ...process.env, DEBUG: '', NO_COLOR: '1' } }) }
}

async function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((done) => child.once('close', done))
}

test('a build ends with 0', async () => {
  const { root, child } = startBuild('export default {}')
  const [exitCode, stdout, stderr] = await Promise.all([exitCodeOf(child), text(child.stdout), text(child.stderr)])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^1 page in \d+\.\d s → .*dist\/\n$/)
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true)
})

test.each([
  ['an interrupted build ends with 130', 'SIGINT', 130],
  ['a terminated build ends with 143', 'SIGTERM', 143],
])('%s and prints nothing', async (_, signal, code) => {
  const { root, child } = startBuild(`
    process.kill(process.pid, '${signal}')
    await new Promise((done) => setTimeout(done, 60_000))
    export default {}
  `)
  const [exitCode, stdout, stderr] = await Promise.all([exitCodeOf(child), text(child.stdout), text(child.stderr)])
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: code, stdout: '', stderr: '' })
  expect(existsSync(join(root, 'dist'))).toBe(false)
})

test('a reader that closes the pipe does not disturb the build', async () => {
  const { root, child } = startBuild('export default {}', '--json')
  child.stdout.destroy()
  const [exitCode, stderr] = await Promise.all([exitCodeOf(child), text(child.stderr)])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true)
})

test('what is thrown where nobody catches it ends the run with 3 and a sentence', async () => {
  const { child } = startBuild(`
    setTimeout(() => { throw new Error('too late') }, 0)
    await new Promise((done) => setTimeout(done, 60_000))
    export default {}
  `)
  const [exitCode, stderr] = await Promise.all([exitCodeOf(child), text(child.stderr)])
  expect(exitCode).toBe(3)
  expect(stderr).toMatch(/^error: handbook stopped because of a mistake of its own: too late\n {7}Run it again with DEBUG=handbook/)
})
