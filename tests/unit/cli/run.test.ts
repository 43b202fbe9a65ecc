import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import type { JsonBuildReport } from '../../../src/report/json.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree, type Tree } from '../../support/tree.ts'

interface Ending {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

async function handbook(...args: readonly string[]): Promise<Ending> {
  const terminal = capturedTerminal()
  const exitCode = await run(args, terminal)
  return { exitCode, ...terminal.printed() }
}

function project(files: Tree): string {
  const root = temporaryFolder()
  writeTree(root, files)
  return root
}

const brokenPage = '---\ntitle: "Unfinished\n---\n\n# Leave\n'

describe('help', () => {
  test('names the commands', async () => {
    const { exitCode, stdout, stderr } = await handbook('--help')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: handbook <command> \[options\]\n/)
    expect(stdout).toMatch(/^ {2}build +build the site into a folder$/m)
  })

  test('of a command names its options and the exit codes', async () => {
    const { exitCode, stdout } = await handbook('build', '--help')
    expect(exitCode).toBe(0)
    for (const option of ['--root', '--config', '--out', '--url', '--links', '--drafts', '--strict', '--json']) {
      expect(stdout).toContain(`  ${option}`)
    }
    expect(stdout).toContain('  2  the command line, the configuration or the output folder is not as it must be')
  })

  test('goes to the error output where nothing was asked for', async () => {
    const { exitCode, stdout, stderr } = await handbook()
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: handbook <command>/)
  })
})

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
  expect(await handbook('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
})

describe('mistakes on the command line', () => {
  test.each([
    ['an unknown command', ['buld'], `Unknown command 'buld' (did you mean build?)\n       Run 'handbook --help' for what there is.`],
    [
      'an unknown option',
      ['build', '--strct'],
      `Unknown option '--strct' (did you mean --strict?)\n       Run 'handbook build --help' for what there is.`,
    ],
    [
      'a wrong choice',
      ['build', '--links', 'fil'],
      `Option '--links <style>' argument 'fil' is invalid. Allowed choices are directory, file.\n       Run 'handbook build --help' for what there is.`,
    ],
    [
      'a folder without its option',
      ['build', 'docs'],
      `handbook build takes options only: to build another folder, name it with --root.\n       Run 'handbook build --help' for what there is.`,
    ],
    ['a folder that does not exist', ['build', '--root', 'nowhere'], 'The folder nowhere does not exist'],
    [
      'a wrong address',
      ['build', '--url', 'a.example'],
      `--url is 'a.example', but must be a whole address (did you mean 'https://a.example'?)`,
    ],
  ])('%s is told in a sentence, with exit code 2', async (_, args, sentence) => {
    expect(await handbook(...args)).toEqual({ exitCode: 2, stdout: '', stderr: `error: ${sentence}\n` })
  })
})

describe('build', () => {
  test('writes the site and says so', async () => {
    const root = project({ 'content/index.md': '# Home\n\n[Leave](leave.md)\n', 'content/leave.md': '# Leave\n' })
    const { exitCode, stdout, stderr } = await handbook('build', '--root', root)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^2 pages in \d+\.\d s → .*\/dist\/\n$/)
    expect(readTree(join(root, 'dist'))).toMatchObject({
      'index.html': expect.stringContaining('Home') as string,
      'leave/index.html': expect.stringContaining('Leave') as string,
    })
  })

  test('builds a folder of Markdown as it is, to another place', async () => {
    const root = project({ 'docs/README.md': '# Home\n\n[Leave](leave.md)\n', 'docs/leave.md': '# Leave\n' })
    const { exitCode } = await handbook('build', '--root', join(root, 'docs'), '--out', join(root, 'site'))
    expect(exitCode).toBe(0)
    expect(existsSync(join(root, 'site/leave/index.html'))).toBe(true)
    expect(existsSync(join(root, 'docs/dist'))).toBe(false)
  })

  test('prints findings, and ends well all the same', async () => {
    const root = project({ 'content/index.md': '# Home\n\n[Leave](leave.md)\n', 'content/leave.md': brokenPage })
    const { exitCode, stdout } = await handbook('build', '--root', root)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^content\/leave\.md:\d+:\d+ {2}error {2}front\/schema {2}\S.*$/m)
    expect(stdout).toMatch(/^ {2}front\/schema +\d errors?$/m)
    expect(stdout).toMatch(/^2 pages, \d errors? in \d+\.\d s → .*dist\/$/m)
  })

  test('with --strict ends with 1 where there are errors, and the site is there', async () => {
    const root = project({ 'content/index.md': '# Home\n\n[Leave](leave.md)\n', 'content/leave.md': brokenPage })
    const { exitCode, stderr } = await handbook('build', '--root', root, '--strict')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: \d errors? in the content: with --strict, that fails the build \(the site is written all the same\)\n$/)
    expect(existsSync(join(root, 'dist/leave/index.html'))).toBe(true)
  })

  test('with --strict ends with 0 where there are none', async () => {
    const root = project({ 'content/index.md': '---\nfoo: 1\n---\n\n# Home\n' })
    const { exitCode, stderr } = await handbook('build', '--root', root, '--strict')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })

  test('with --json prints one object, with all findings', async () => {
    const root = project({ 'content/index.md': '# Home\n\n[Leave](leave.md)\n', 'content/leave.md': brokenPage })
    const { exitCode, stdout, stderr } = await handbook('build', '--root', root, '--json')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const report = JSON.parse(stdout) as JsonBuildReport
    expect(report).toMatchObject({ version: 1, pages: 2, outputs: { unchanged: 0, deleted: 0 } })
    expect(report.findings.filter(({ severity }) => severity === 'error')).toHaveLength(report.summary.errors)
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'front/schema', severity: 'error', file: 'content/leave.md' }))
    expect(Object.keys(report.time.stages).sort()).toEqual(['check', 'config', 'discover', 'emit', 'parse', 'render', 'resolve', 'search'])
  })

  test('without a page says what it looked for', async () => {
    const root = project({ 'content/_draft.md': '', 'content/logo.svg': '' })
    expect(await handbook('build', '--root', root)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        `error: There is no page in ${root}/content. Pages are files that end in .md or .markdown; ` +
        'names that begin with a dot or _ are left out, and so is content/data/.\n',
    })
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })

  test('with a mistake in the configuration says where', async () => {
    const root = project({ 'content/index.md': '# Home\n', 'handbook.config.ts': 'export default {\n  titel: "Acme" }\n}' })
    const { exitCode, stderr } = await handbook('build', '--root', root)
    expect(exitCode).toBe(2)
    expect(stderr).toBe('error: handbook.config.ts:3:1: Unexpected "}"\n         3 | }\n             ^\n')
  })

  test('with a default layout that does not exist says so before it does anything', async () => {
    const root = project({ 'content/index.md': '# Home\n', 'handbook.config.ts': `export default { layout: 'pge' }` })
    const { exitCode, stderr } = await handbook('build', '--root', root)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`layout is 'pge' in the configuration, but there is no layout of that name (did you mean page?)`)
  })

  test('refuses an output folder with files that it did not write', async () => {
    const root = project({ 'content/index.md': '# Home\n', 'dist/precious.txt': 'mine' })
    const { exitCode, stderr } = await handbook('build', '--root', root)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('precious.txt')
    expect(readTree(join(root, 'dist'))).toEqual({ 'precious.txt': 'mine' })
  })
})

describe('on a terminal', () => {
  const erase = '\r\u001b[2K'

  test('the progress is one line, which is gone at the end', async () => {
    const root = project({ 'content/index.md': '# Home\n' })
    const terminal = capturedTerminal({ NO_COLOR: '1' }, true)
    expect(await run(['build', '--root', root], terminal)).toBe(0)
    const { stdout, stderr } = terminal.printed()
    expect(stderr).toMatch(/reading the configuration.*looking for pages.*reading pages.*writing files {2}1/s)
    expect(stderr).not.toContain('\n')
    expect(stderr.startsWith(erase)).toBe(true)
    expect(stderr.endsWith(erase)).toBe(true)
    expect(stdout).toMatch(/^1 page in /)
  })

  test('it is gone before an error is told', async () => {
    const terminal = capturedTerminal({ NO_COLOR: '1' }, true)
    expect(await run(['build', '--root', project({ 'content/a.txt': '' })], terminal)).toBe(2)
    expect(terminal.printed().stderr).toContain(`${erase}error: There is no page in `)
  })

  test.each([
    ['with --json', ['--json'], {}],
    ['on one that cannot redraw a line', [], { TERM: 'dumb' }],
  ])('%s there is none', async (_, options, env) => {
    const terminal = capturedTerminal(env, true)
    expect(await run(['build', '--root', project({ 'content/index.md': '# Home\n' }), ...options], terminal)).toBe(0)
    expect(terminal.printed().stderr).toBe('')
  })

  test.each([
    ['there are colours', {}, true, true],
    ['there are none with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['nor in a file', {}, false, false],
    ['but in a file with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ])('%s', async (_, env, isTTY, isColoured) => {
    const terminal = capturedTerminal(env, isTTY)
    await run(['build', '--root', project({ 'content/index.md': brokenPage })], terminal)
    expect(terminal.printed().stdout.includes('\u001b[31m')).toBe(isColoured)
  })
})
