import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { readTree } from '../../support/tree.ts'

const CONFIG = `export default {
  url: 'https://handbook.example.com',
  check: { slash: 'always', terms: { 'e-mail': 'email' } },
}`

/** A handbook with every kind of mistake that has one sure answer. */
const PAGES = {
  'content/index.md': `---
title: Home
---
# Home

[case](People/Leave.md#part "title"), [own](https://handbook.example.com/people/leave/?a=1#part), [old](/old/), [slash](/people/leave).
<https://handbook.example.com/people/leave/>, ![Plan](Plan.PNG), <img alt="plan" src='Plan.PNG'> and (reversed)[/people/leave/].
[![Plan](Plan.PNG)](/OLD/) is [the reference][r] of an e-mail.

[r]: https://handbook.example.com/old/
  'a title'
[unused]: /gone/

[r]: https://handbook.example.com/old/
`,
  'content/people/leave.md': '---\naliases: [/old/]\n---\n# Leave\n\n## Part\n\n[a](../index.md)\n',
  'content/plan.png': 'not really',
  'content/redirects.yaml': '/older/: /old/\n',
  'public/site.css': 'body { background: url("/PLAN.png") }\n',
}

const MENDED = {
  ...PAGES,
  'content/index.md': `---
title: Home
---
# Home

[case](people/leave.md#part "title"), [own](/people/leave/?a=1#part), [old](/people/leave/), [slash](/people/leave/).
[https://handbook.example.com/people/leave/](/people/leave/), ![Plan](plan.png), <img alt="plan" src='plan.png'> and [reversed](/people/leave/).
[![Plan](plan.png)](/people/leave/) is [the reference][r] of an email.

[r]: /people/leave/
  'a title'
`,
  'content/redirects.yaml': '/older/: /people/leave/\n',
  'public/site.css': 'body { background: url("/plan.png") }\n',
}

/** The sources of a handbook. */
function sources({ root }: Handbook): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(readTree(root)).filter(([path]) => path in PAGES || path.startsWith('content/')))
}

/** Runs a check as the command line does, with what goes to the standard output. */
async function runCheck({ root }: Handbook, ...args: readonly string[]) {
  const printed = { out: '', errors: '' }
  const exitCode = await run(['check', '--root', root, ...args], {
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.errors += text) },
    env: {},
  })
  return { exitCode, ...printed }
}

describe('--fix', () => {
  test('mends everything that has one sure answer, and tells what is left', async () => {
    const handbook = createHandbook(PAGES, CONFIG)
    const before = await handbook.check()
    const { exitCode, report } = await handbook.check('--fix')
    expect(sources(handbook)).toEqual(MENDED)
    expect(report?.notes).toEqual(['mended 17 of 17 in 3 files'])
    expect(before.exitCode).toBe(1)
    expect(exitCode).toBe(0)
    expect(report?.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('a second time finds nothing left to mend, and writes nothing', async () => {
    const handbook = createHandbook(PAGES, CONFIG)
    await handbook.check('--fix')
    const written = statSync(join(handbook.root, 'content/index.md')).ino
    const { report } = await handbook.check('--fix')
    expect(report?.notes).toEqual(['there was nothing to mend'])
    expect(statSync(join(handbook.root, 'content/index.md')).ino).toBe(written)
    expect(sources(handbook)).toEqual(MENDED)
  })

  test('mends what shows once something else is mended', async () => {
    const handbook = createHandbook({ 'content/index.md': '(a)[https://handbook.example.com/B/]', 'content/b.md': '' }, CONFIG)
    const { report } = await handbook.check('--fix')
    expect(sources(handbook)['content/index.md']).toBe('[a](/b/)')
    expect(report?.notes[0]).toMatch(/^mended \d of \d in 1 file$/)
    expect((await handbook.check('--fix')).report?.notes).toEqual(['there was nothing to mend'])
  })

  test('keeps byte order marks, line ends and permissions', async () => {
    const windows = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, path.endsWith('.md') ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text]),
      )
    const handbook = createHandbook(windows(PAGES), CONFIG)
    chmodSync(join(handbook.root, 'content/index.md'), 0o640)
    await handbook.check('--fix')
    expect(sources(handbook)).toEqual(windows(MENDED))
    expect(statSync(join(handbook.root, 'content/index.md')).mode & 0o777).toBe(0o640)
  })

  test('the exit code says whether errors are left', async () => {
    const handbook = createHandbook({ ...PAGES, 'content/b.md': '[a](Index.md) [b](gone.md)' }, CONFIG)
    const { exitCode, findings } = await handbook.check('--fix')
    expect(exitCode).toBe(1)
    expect(findings.filter((line) => line.includes(' error '))).toEqual([
      expect.stringContaining('content/b.md:1:15  error  link/page') as string,
    ])
  })

  test('leaves what the baseline knows', async () => {
    const handbook = createHandbook({ 'content/index.md': '[a](B.md)', 'content/b.md': '' })
    const path = join(handbook.root, 'baseline.json')
    await handbook.check('--baseline', path, '--update-baseline')
    const { report } = await handbook.check('--baseline', path, '--fix')
    expect(report?.notes).toEqual(['there was nothing to mend'])
    expect(sources(handbook)['content/index.md']).toBe('[a](B.md)')
  })

  test('mends before it writes the baseline', async () => {
    const handbook = createHandbook({ 'content/index.md': '[a](B.md) [c](gone.md)', 'content/b.md': '' })
    const path = join(handbook.root, 'baseline.json')
    const { exitCode, report } = await handbook.check('--baseline', path, '--update-baseline', '--fix', '--rule', 'page/orphan=off')
    expect({ exitCode, notes: report?.notes }).toEqual({ exitCode: 0, notes: [`${path}: 1 accepted`, 'mended 1 of 1 in 1 file'] })
  })

  test('leaves files that are not UTF-8, or are somebody else’s', async () => {
    const latin = Uint8Array.from(Buffer.from('[a](B.md) gr\xfcn', 'latin1'))
    const handbook = createHandbook({ 'content/index.md': latin, 'content/b.md': '', 'content/real/c.md': '[a](../B.md)' })
    mkdirSync(join(handbook.root, 'content/linked'))
    symlinkSync('../real/c.md', join(handbook.root, 'content/linked/d.md'))
    const { report, findings } = await handbook.check('--fix')
    expect(report?.notes).toEqual([
      'mended 1 of 2 in 1 file; the others are left as they are, since what they are about is not found in the source once and for sure',
    ])
    expect(Uint8Array.from(readFileSync(join(handbook.root, 'content/index.md')))).toEqual(latin)
    expect(readFileSync(join(handbook.root, 'content/real/c.md'), 'utf8')).toBe('[a](../b.md)')
    expect(findings.filter((line) => line.includes('link/case'))).toHaveLength(1)
  })

  test('follows a content folder that is a link', async () => {
    const handbook = createHandbook({ 'content/index.md': '[a](B.md)', 'content/b.md': '' })
    renameSync(join(handbook.root, 'content'), join(handbook.root, 'elsewhere'))
    symlinkSync('elsewhere', join(handbook.root, 'content'))
    await handbook.check('--fix')
    expect(readFileSync(join(handbook.root, 'elsewhere/index.md'), 'utf8')).toBe('[a](b.md)')
  })

  test('works in a folder of Markdown that has no content folder', async () => {
    const handbook = createHandbook({ 'index.md': '[a](B.md)', 'b.md': '' })
    await handbook.check('--fix')
    expect(readFileSync(join(handbook.root, 'index.md'), 'utf8')).toBe('[a](b.md)')
  })
})

describe('--fix --dry-run', () => {
  test('prints a diff that git applies, to the very bytes that --fix writes', async () => {
    const odd = {
      'content/two words/gr\u00fcn "b".md': '[a](../Long.md)',
      'content/windows.md': 'a\r\n\r\n[a](Long.md)\r\n\r\nb',
      'content/long.md': `${'a\n\n'.repeat(20)}[a](Long.md)\n\n${'b\n\n'.repeat(20)}[a](Long.md)`,
      'content/mark.md': '\uFEFF[a](Long.md)\n',
      'content/last.md': '[a](index.md)\n\n[unused]: /x/',
    }
    const shown = createHandbook({ ...PAGES, ...odd }, CONFIG)
    const before = sources(shown)
    const { exitCode, out, errors } = await runCheck(shown, '--fix', '--dry-run')
    expect(exitCode).toBe(1)
    expect(sources(shown)).toEqual(before)
    expect(errors).toContain('would mend 23 of 23 in 8 files\n')
    expect(out).toMatch(/^--- a\/content\/index\.md\n\+\+\+ b\/content\/index\.md\n@@ -3,12 \+3,9 @@\n/)
    execFileSync('git', ['init', '--quiet'], { cwd: shown.root })
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: shown.root, input: out })
    const written = createHandbook({ ...PAGES, ...odd }, CONFIG)
    await written.check('--fix')
    expect(sources(shown)).toEqual(sources(written))
    expect(sources(shown)).not.toEqual(before)
  })

  test('prints nothing where there is nothing to mend', async () => {
    const { exitCode, out, errors } = await runCheck(createHandbook(MENDED, CONFIG), '--fix', '--dry-run')
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' })
    expect(errors).toContain('there was nothing to mend\n')
  })

  test('writes reports that have a file of their own', async () => {
    const handbook = createHandbook(PAGES, CONFIG)
    const file = join(handbook.root, 'report.json')
    const { out } = await runCheck(handbook, '--fix', '--dry-run', '--format', `text,json=${file}`)
    expect(out).toMatch(/^--- /)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 })
  })
})

test.each([
  [['--dry-run'], '--dry-run shows what --fix would do: give both'],
  [['--fix', '--html', 'dist'], '--fix mends sources, and --html checks what was made of some: mend those that it was made from'],
  [
    ['--fix', '--dry-run', '--baseline', 'b.json', '--update-baseline'],
    '--dry-run writes nothing, and --update-baseline writes the baseline: give one of them',
  ],
])('%j is a mistake of usage', async (args, message) => {
  const { exitCode, errors } = await createHandbook(PAGES).check(...args)
  expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: `error: ${message}\n` })
})
