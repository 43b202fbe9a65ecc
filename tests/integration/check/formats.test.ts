// The reports of a check as the command line writes them: to files and to the standard output, with paths as code hosts name them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { FORMATS } from '../../../src/report/formats.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'
import { readCodeQuality } from '../../support/schemas/code-quality-reader.ts'
import { readJUnit } from '../../support/schemas/junit-reader.ts'
import { junitFaults } from '../../support/schemas/junit-schema.ts'
import { sarifFaults, whyNoMultitool } from '../../support/schemas/sarif-multitool.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

interface Ending {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

const BROKEN = {
  'content/index.md': '# Home\n\n[Leave](people/leave.md#parental-leaf), [Team](team.md)\n',
  'content/people/leave.md': '# Leave\n\n## Parental leave\n',
}
const CLEAN = { 'content/index.md': '# Home\n' }

function project(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  writeTree(root, files)
  return root
}

async function check(root: string, args: readonly string[], env = {}, isTTY = false): Promise<Ending> {
  const terminal = capturedTerminal(env, isTTY)
  const exitCode = await run(['check', '--root', root, ...args], terminal)
  return { exitCode, ...terminal.printed() }
}

describe('what is printed', () => {
  test('is text with the source of each finding, where nothing else is asked for', async () => {
    const { exitCode, stdout, stderr } = await check(project(BROKEN), [])
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
    expect(stdout).toMatch(
      /^content\/index\.md:3:1 {2}error {2}link\/anchor {2}.*\n {2}3 \| \[Leave\]\(people\/leave\.md#parental-leaf\).*\n {4}\| \^+\n/,
    )
    expect(stdout).toMatch(/\n2 pages, 2 errors.* in \d+\.\d s\n$/)
    expect(stdout).not.toContain('\u001b')
  })

  test('has colours on a terminal, and none where NO_COLOR is set', async () => {
    const root = project(BROKEN)
    expect((await check(root, [], {}, true)).stdout).toContain('\u001b[31merror\u001b[39m')
    expect((await check(root, [], { NO_COLOR: '1' }, true)).stdout).not.toContain('\u001b')
  })

  test('says what was looked at with --stats, and else does not', async () => {
    const root = project(BROKEN)
    const { stdout } = await check(root, ['--stats'])
    expect(stdout).toMatch(/^ {2}headings +3$/m)
    expect(stdout).toMatch(/^ {2}links to pages +1$/m)
    expect(stdout).toMatch(/^ {2}links that lead nowhere +1$/m)
    expect(stdout).toMatch(/^ {2}time: parse +\d+ ms$/m)
    expect((await check(root, [])).stdout).not.toContain('links to pages')
  })

  test('is one line where all reports go to files', async () => {
    const root = project(BROKEN)
    const { exitCode, stdout } = await check(root, ['--format', `json=${join(root, 'a.json')}`])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^2 pages, 2 errors.* in \d+\.\d s\n$/)
  })

  test.each([...FORMATS.keys()])('%s of a handbook without findings ends with 0', async (format) => {
    const { exitCode, stdout, stderr } = await check(project(CLEAN), ['--format', format])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.endsWith('\n') || stdout === '').toBe(true)
  })
})

describe('reports in files', () => {
  test('can be several at once, beside one that is printed, in folders that are made', async () => {
    const root = project(BROKEN)
    const at = (name: string): string => join(root, 'reports', name)
    const { stdout } = await check(root, ['--format', `text,gitlab=${at('gl.json')},junit=${at('a/b.xml')},sarif=${at('c.sarif')}`])
    expect(stdout).toContain('link/anchor')
    const gitlab = readCodeQuality(readFileSync(at('gl.json'), 'utf8'))
    expect(gitlab.map(({ check_name: rule, location }) => `${rule} ${location.path}:${String(location.lines.begin)}`)).toEqual([
      'link/anchor content/index.md:3',
      'link/page content/index.md:3',
    ])
    const xml = readFileSync(at('a/b.xml'), 'utf8')
    expect(await junitFaults(xml)).toEqual([])
    expect(readJUnit(xml).map(({ name, status }) => `${status} ${name}`)).toEqual([
      'failed link/anchor people/leave.md#parental-leaf',
      'failed link/page team.md',
    ])
    // No temporary file stays behind.
    expect(readdirSync(join(root, 'reports')).sort()).toEqual(['a', 'c.sarif', 'gl.json'])
  })

  test('take the place of those that were there; a link to a report stays one', async () => {
    const root = project({ ...CLEAN, 'reports/real.json': 'old and much longer than the new one is going to be' })
    symlinkSync('real.json', join(root, 'reports/link.json'))
    await check(root, ['--format', `gitlab=${join(root, 'reports/link.json')}`])
    expect(readFileSync(join(root, 'reports/real.json'), 'utf8')).toBe('[]\n')
  })

  test('hold no colours, whatever the terminal has', async () => {
    const root = project(BROKEN)
    await check(root, ['--format', `text=${join(root, 'a.txt')}`], { FORCE_COLOR: '1' }, true)
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toMatch(/^content\/index\.md:3:1 {2}error /)
  })

  test('can be a pipe or a device', async () => {
    expect((await check(project(CLEAN), ['--format', 'json=/dev/null'])).exitCode).toBe(0)
  })

  test('that cannot be written end the run with 3: that is no pass', async () => {
    const root = project(CLEAN)
    mkdirSync(join(root, 'folder'))
    for (const file of [join(root, 'folder'), join(root, 'content/index.md/a.json')]) {
      const { exitCode, stderr } = await check(root, ['--format', `json=${file}`])
      expect(exitCode).toBe(3)
      expect(stderr).toMatch(new RegExp(`^error: The report ${file} could not be written: `))
    }
  })
})

describe('mistakes in --format end with 2 and a sentence, before anything is checked', () => {
  test.each([
    [
      'jnuit',
      "There is no format 'jnuit' (did you mean junit?). Formats: text, lines, json, jsonl, junit, sarif, gitlab, github, markdown.",
    ],
    ['xyz', "There is no format 'xyz'. Formats: text, lines, json"],
    ['text,', "There is no format ''. Formats: "],
    ['text,json', 'Two reports would go to the standard output. Give each a file of its own, as in --format text,gitlab=report.json.'],
    ['text=-,json', 'Two reports would go to the standard output.'],
    ['json=a.json,gitlab=./a.json', 'Two reports would go to '],
    ['json=', '--format json= names no file. Write json=FILE, or json for the standard output.'],
  ])('%s', async (list, sentence) => {
    const { exitCode, stdout, stderr } = await check(project(BROKEN), ['--format', list])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(`error: ${sentence}`)
  })
})

test('the help names every format and the exit codes, in lines of 80 characters', async () => {
  let help = ''
  await run(['check', '--help'], { stdout: { write: (text) => (help += text), columns: 80 }, stderr: { write: () => true }, env: {} })
  for (const format of FORMATS.keys()) expect(help).toMatch(new RegExp(`--format <list>[^=]*\\b${format}\\b`))
  for (const code of [0, 1, 2, 3]) expect(help).toMatch(new RegExp(`^  ${String(code)}  \\S`, 'm'))
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
})

describe('code hosts name files from the root of the repository', () => {
  /** The path of the first finding, as GitLab would read it. */
  async function pathOf(root: string, env = {}): Promise<string | undefined> {
    const { stdout } = await check(root, ['--format', 'gitlab'], env)
    return readCodeQuality(stdout)[0]?.location.path
  }

  function repository(files: Readonly<Record<string, string>>): string {
    const root = project(files)
    execFileSync('git', ['init', '--quiet', root])
    return root
  }

  const nested = Object.fromEntries(Object.entries(BROKEN).map(([path, text]) => [`docs/our handbook/${path}`, text]))

  test('which git knows', async () => {
    expect(await pathOf(repository(BROKEN))).toBe('content/index.md')
    expect(await pathOf(join(repository(nested), 'docs/our handbook'))).toBe('docs/our handbook/content/index.md')
  })

  test('also through a link', async () => {
    const link = join(temporaryFolder(), 'link')
    symlinkSync(join(repository(nested), 'docs'), link)
    expect(await pathOf(join(link, 'our handbook'))).toBe('docs/our handbook/content/index.md')
  })

  test('or else the CI system, where there is no repository', async () => {
    const root = realpathSync(project(nested))
    expect(await pathOf(join(root, 'docs/our handbook'), { CI_PROJECT_DIR: root })).toBe('docs/our handbook/content/index.md')
    expect(await pathOf(join(root, 'docs/our handbook'), { GITHUB_WORKSPACE: join(root, 'docs') })).toBe('our handbook/content/index.md')
    expect(await pathOf(join(root, 'docs/our handbook'), { CI_PROJECT_DIR: join(root, 'docs/other') })).toBe('content/index.md')
    expect(await pathOf(join(root, 'docs/our handbook'))).toBe('content/index.md')
  })

  test('in JUnit, SARIF, annotations and the summary too; text and JSON name them from the root of the handbook', async () => {
    const root = join(repository(nested), 'docs/our handbook')
    const printed = async (format: string): Promise<string> => (await check(root, ['--format', format])).stdout
    expect(readJUnit(await printed('junit'))[0]?.classname).toBe('docs/our handbook/content/index.md')
    expect(await printed('sarif')).toContain('"uri": "docs/our%20handbook/content/index.md"')
    expect(await printed('github')).toContain('::error file=docs/our handbook/content/index.md,line=3,col=1,endLine=3,')
    expect(await printed('markdown')).toContain('\n`docs/our handbook/content/index.md`\n')
    expect(await printed('text')).toMatch(/^content\/index\.md:3:1 /)
    expect(await printed('json')).toContain('"file": "content/index.md"')
  })
})

const reason = whyNoMultitool()

test.skipIf(reason !== undefined)(
  `a SARIF log passes Microsoft's validator${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const { stdout } = await check(project(BROKEN), ['--format', 'sarif'])
    expect(stdout).toContain('"ruleId": "link/anchor"')
    expect((await sarifFaults(stdout, 'Sarif;Gh;Ghas')).filter((fault) => fault.startsWith('error'))).toEqual([])
  },
)

test('a heading that looks like a command to a CI system is none in any report', async () => {
  const root = project({
    'content/index.md': '# ::error::x\n\n[::set-output name=a::b](::error::gone.md)\n\n![##[add-path]x](##[x].png)\n',
  })
  for (const format of FORMATS.keys()) {
    const { stdout } = await check(root, ['--format', format])
    const lines = stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line))
    expect(lines.filter((line) => !/^::(?:error|warning|notice) file=content\/index\.md,/.test(line))).toEqual([])
  }
})
