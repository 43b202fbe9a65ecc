import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../../src/check/catalogue.ts'
import { run } from '../../../src/cli/run.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'

async function explain(rule: string): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const terminal = capturedTerminal()
  const exitCode = await run(['check', '--explain', rule, '--root', '/nowhere'], terminal)
  return { exitCode, ...terminal.printed() }
}

test('prints the page of a rule: its name on top, no front matter, and links within the guide as their words', async () => {
  const { exitCode, stdout, stderr } = await explain('link/anchor')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^# link\/anchor\n\n\*\*Error\.\*\* Told by `build` and `check`\. `--fix` mends it/)
  expect(stdout).toContain('and its id with it')
  expect(stdout).toMatch(/[^\n]\n$/)
})

test('leaves links in code as they are, and addresses of other sites', async () => {
  expect((await explain('link/case')).stdout).toContain('\nSee [Leave](People/Leave.md).\n')
  expect((await explain('ext/dead')).stdout).toContain('Internet Archive (https://web.archive.org)')
})

test('asks back where there is no rule of that name', async () => {
  expect(await explain('link/anchr')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: "error: There is no rule 'link/anchr' (did you mean link/anchor?). All rules are in the guide, under Rules.\n",
  })
  expect((await explain('../../../package')).exitCode).toBe(2)
})

test('the package has the page of every rule', () => {
  const cwd = resolve(import.meta.dirname, '../../..')
  const output = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { cwd, encoding: 'utf8', stdio: 'pipe' })
  const [packed] = JSON.parse(output) as readonly { readonly files: readonly { readonly path: string }[] }[]
  const pages = [...CATALOGUE.keys()].map((id) => `content/guide/rules/${id.replace('/', '-')}.md`)
  expect(packed?.files.map(({ path }) => path)).toEqual(expect.arrayContaining(pages))
})
