// The compiled `handbook dev` as a process: what it prints, which port it takes, and that it leaves nothing behind.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { startDev } from '../../support/dev-command.ts'
import { runHandbook } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree } from '../../support/tree.ts'

const FILES = { 'content/index.md': '# Home\n\nSee [nothing](nowhere.md).\n' }

/** Takes a port that is free, for as long as the test runs. */
async function takePort(host: string): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, host, ready))
  onTestFinished(
    async () =>
      new Promise((closed) =>
        server.close(() => {
          closed()
        }),
      ),
  )
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** The processes that another one has started and that still run. */
function childrenOf(pid: number): readonly string[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.trim().startsWith(`${String(pid)} `))
}

test('Ctrl-C ends it with 130, and leaves no process, no file and no port behind', async () => {
  const { root } = createHandbook(FILES)
  const [files, temporary] = [readTree(root), temporaryFolder()]
  const dev = await startDev(root, [], { TMPDIR: temporary })
  await dev.untilPrinted(/1 error/)
  const open = await fetch(`${dev.address}handbook.css`)
  expect(open.status).toBe(200)
  expect(await dev.interrupt()).toBe(130)
  expect(childrenOf(dev.process.pid ?? 0)).toEqual([])
  expect(readTree(root)).toEqual(files)
  expect(readdirSync(temporary)).toEqual([])
  await expect(fetch(dev.address)).rejects.toThrow()
  const again = await startDev(root, ['--port', new URL(dev.address).port])
  expect(again.address).toBe(dev.address)
})

test('SIGTERM ends it with 143', async () => {
  const { root } = createHandbook(FILES)
  const dev = await startDev(root)
  expect(await dev.interrupt('SIGTERM')).toBe(143)
})

test.for(['127.0.0.1', '::1'])('a port that is taken on %s is passed over, which is said', async (host) => {
  const { root } = createHandbook(FILES)
  const port = await takePort(host)
  const dev = await startDev(root, ['--port', String(port)])
  expect(Number(new URL(dev.address).port)).toBeGreaterThan(port)
  expect(dev.printed()).toContain(`Port ${String(port)} is taken.\n`)
})

test('to who is no terminal it says in plain lines where it is shown, and how it stands', async () => {
  const { root } = createHandbook(FILES)
  const dev = await startDev(root)
  await dev.untilPrinted(/1 error\n/)
  expect(dev.printed()).toMatch(/^The handbook is shown at http:\/\/localhost:\d+\/\nCtrl\+C ends it\.\n1 page, 1 error\n$/)
})

test('a port that is none, and a folder that is not there, end it with 2', async () => {
  const { root } = createHandbook(FILES)
  expect(await runHandbook(['dev', '--root', root, '--port', '70000'])).toMatchObject({
    exitCode: 2,
    stderr: `error: --port is '70000', but must be a number from 0 to 65535; 0 is any that is free\n`,
  })
  expect(await runHandbook(['dev', '--root', `${root}/nowhere`])).toMatchObject({ exitCode: 2, stdout: '' })
})
