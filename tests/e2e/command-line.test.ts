// The compiled command in a process of its own: what it prints, to whom, and how it ends.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonBuildReport } from '../../src/report/json.ts'
import { commandLine, runHandbook, runProgram, type Ending } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../support/tree.ts'

const HOME: Tree = { 'content/index.md': '# Home\n' }
const BROKEN: Tree = {
  'content/index.md': '# Home\n\n[Leave](leave.md)\n',
  'content/leave.md': '# Leave\n\nSee [time off](time-off.md).\n',
}

function project(files: Tree): string {
  const root = temporaryFolder()
  writeTree(root, files)
  return root
}

/** Runs the command in a new project. */
async function handbookIn(files: Tree, ...args: readonly string[]): Promise<Ending> {
  return runHandbook(args, { cwd: project(files) })
}

test('--help goes to the standard output, and ends with 0', async () => {
  const { exitCode, stdout, stderr } = await runHandbook(['--help'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toContain('Usage: handbook <command> [options]')
})

test('--version prints a version and nothing else', async () => {
  expect(await runHandbook(['--version'])).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    stderr: '',
  })
})

describe('what is wrong before the build ends it with 2, in sentences, and writes nothing', () => {
  const config = (source: string): Tree => ({ ...HOME, 'handbook.config.ts': source })
  test.for([
    ['an unknown command', HOME, ['biuld'], /^error: Unknown command 'biuld' \(did you mean build\?\)\n/],
    ['an unknown flag', HOME, ['build', '--stric'], /^error: Unknown option '--stric' \(did you mean --strict\?\)\n/],
    [
      'a wrong key',
      config('export default { titel: "Acme" }\n'),
      ['build'],
      /^error: handbook\.config\.ts: titel is not a key of the configuration \(did you mean title\?\)\n$/,
    ],
    [
      'a configuration that is not TypeScript',
      config('export default {\n  title: "Acme\n}\n'),
      ['build'],
      /^error: handbook\.config\.ts:2:15: Unterminated string literal\n +2 \| {3}title: "Acme\n +\^\n$/,
    ],
    ['a foreign output folder', { ...HOME, 'dist/thesis.tex': '' }, ['build'], /^error: \S+dist holds files .*: thesis\.tex\./],
  ] as const)('%s', async ([, files, args, sentences]) => {
    const root = project(files)
    const before = readTree(root)
    const { exitCode, stdout, stderr } = await runHandbook(args, { cwd: root })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(sentences)
    expect(readTree(root)).toEqual(before)
  })
})

test('findings end the build with 0, and with 1 under --strict', async () => {
  const lax = await handbookIn(BROKEN, 'build')
  expect(lax).toMatchObject({ exitCode: 0, stderr: '' })
  expect(lax.stdout).toMatch(
    /^content\/leave\.md:3:5 {2}error {2}link\/page {2}there is no page at \/time-off\.md\n\n {2}link\/page {2}1 error\n\n/,
  )
  expect(lax.stdout).toMatch(/\n2 pages, 1 error in \d+\.\d s → dist\/\n$/)
  const strict = await handbookIn(BROKEN, 'build', '--strict')
  expect(strict).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^error: 1 error in the content: .*\n$/) as string })
})

test('--json prints one JSON object, whatever is wrong with the content', async () => {
  const { exitCode, stdout, stderr } = await handbookIn(BROKEN, 'build', '--json')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const report = JSON.parse(stdout) as JsonBuildReport
  expect(report).toMatchObject({ version: 1, pages: 2, out: 'dist', summary: { errors: 1 } })
  expect(report.findings).toMatchObject([{ rule: 'link/page', file: 'content/leave.md', line: 3, column: 5 }])
})

describe('a disk that refuses', () => {
  // Nothing stops root from writing, but a limit on the size of files does: 8 kB, less than the stylesheet has.
  const withLittleRoom = (...args: readonly string[]) => ['bash', '-c', 'ulimit -f 8; exec "$@"', '-', ...commandLine(...args)] as const

  test('ends the build with 3, and nothing is there', async () => {
    const root = project(HOME)
    const { exitCode, stdout, stderr } = await runProgram(withLittleRoom('build'), { cwd: root })
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toMatch(/^error: The site could not be written to \S+dist: EFBIG.*\n$/)
    expect(Object.keys(readTree(join(root, 'dist')))).toEqual([])
  })

  test('leaves the site that was there, and a later build with room is as any other', async () => {
    const root = project(HOME)
    await runHandbook(['build'], { cwd: root })
    const before = readTree(join(root, 'dist'))
    writeTree(root, { 'content/index.md': '# New\n', 'content/large.txt': 'x'.repeat(100_000) })
    expect(await runProgram(withLittleRoom('build'), { cwd: root })).toMatchObject({ exitCode: 3 })
    expect(readTree(join(root, 'dist'))).toEqual(before)
    expect(await runHandbook(['build'], { cwd: root })).toMatchObject({ exitCode: 0 })
    expect(readTree(join(root, 'dist'))).toMatchObject({
      'index.html': expect.stringContaining('New') as string,
      'large.txt': 'x'.repeat(100_000),
    })
  })

  test('a file where the output folder must be', async () => {
    expect(await handbookIn({ ...HOME, dist: 'a file' }, 'build')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^error: \S+dist is not a folder/) as string,
    })
  })
})

describe('escape codes', () => {
  const terminalEnv = { TERM: 'xterm-256color', COLORTERM: 'truecolor' }

  test('none go to a pipe, whatever the terminal could do', async () => {
    const ending = await runHandbook(['build', '--strict'], { cwd: project(BROKEN), env: terminalEnv })
    expect(ending.exitCode).toBe(1)
    expect(ending.stdout + ending.stderr).not.toContain('\u001b')
  })

  test.for([
    ['a terminal gets colours', {}, true],
    ['with NO_COLOR it gets none', { NO_COLOR: '1' }, false],
  ] as const)('%s', async ([, env, isColoured], context) => {
    // `script` (util-linux) gives a program a terminal to write to.
    if ((await runProgram(['bash', '-c', 'command -v script'])).exitCode !== 0) return context.skip('there is no command named script')
    const command = commandLine('build')
      .map((word) => `'${word}'`)
      .join(' ')
    const { stdout } = await runProgram(['script', '--quiet', '--command', command, '/dev/null'], {
      cwd: project(BROKEN),
      env: { ...terminalEnv, ...env },
    })
    expect(stdout).toContain('link/page')
    // eslint-disable-next-line no-control-regex -- the escape codes of colours (ECMA-48, SGR)
    expect(/\u001b\[[\d;]*m/.test(stdout)).toBe(isColoured)
  })
})
