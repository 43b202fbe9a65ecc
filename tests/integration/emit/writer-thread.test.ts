// A large site is written by a thread, beside the rendering. The compiled command does that, as `npm run compile` leaves it.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { commandLine, runHandbook, runProgram } from '../../support/run-command.ts'
import { readTree, type Tree } from '../../support/tree.ts'

/** More than are written without a thread. */
const PAGES = 400

/** A page and a file of which one is more than what is handed to a thread at once. */
const LARGE = 'Größe und Gewicht. '.repeat(90_000)

function contentOf(word: string): Tree {
  const pages = Array.from(
    { length: PAGES },
    (_, number) => [`content/part-${String(number % 9)}/page-${String(number)}.md`, `# ${word}\n`] as const,
  )
  return {
    'handbook.config.ts': "export default { title: 'Bench' }\n",
    'content/index.md': `# The handbook\n\n[All](all.txt), [none](empty.txt)\n`,
    'content/large.md': `# Large, ${word}\n\n${LARGE}\n`,
    'content/all.txt': LARGE,
    'content/empty.txt': '',
    ...Object.fromEntries(pages),
  }
}

describe('a site of many pages', { timeout: 120_000 }, () => {
  test('is the same whether a thread writes it or none, from nothing and over another', async () => {
    const { root, write } = createHandbook(contentOf('first'))
    const build = (out: string, threads: string) =>
      runHandbook(['build', '--root', root, '--out', join(root, out), '--no-cache', '--no-search', '--threads', threads])
    for (const word of ['first', 'second']) {
      write(contentOf(word))
      if (word === 'second') rmSync(join(root, 'content/part-3'), { recursive: true })
      const [alone, beside] = [await build('alone', '0'), await build('beside', '1')]
      expect(alone).toMatchObject({ exitCode: 0, stderr: '' })
      expect(beside).toMatchObject({ exitCode: 0, stderr: '' })
      const site = readTree(join(root, 'beside'))
      expect(site).toEqual(readTree(join(root, 'alone')))
      expect(Object.keys(site).length).toBeGreaterThan(PAGES * 0.8)
      expect(existsSync(join(root, '.beside.handbook/stage'))).toBe(false)
      const [one, other] = ['alone', 'beside'].map((out) => readFileSync(join(root, `.${out}.handbook/manifest.json`), 'utf8'))
      expect(one).toBe(other)
    }
  })

  test('stays as it was where the disk refuses a file', async () => {
    const { root, write } = createHandbook(contentOf('first'))
    const command = commandLine('build', '--root', root, '--no-cache', '--no-search', '--threads', '1')
    expect(await runProgram(command)).toMatchObject({ exitCode: 0, stderr: '' })
    const before = readTree(join(root, 'dist'))
    write(contentOf('second'))
    // Nothing stops root from writing, but a limit on the size of files does: a megabyte, less than the large page has.
    const { exitCode, stderr } = await runProgram(['bash', '-c', 'ulimit -f 1024; exec "$@"', '-', ...command])
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(/^error: The site could not be written to \S+dist: EFBIG.* The site that was there is untouched\.\n$/)
    expect(existsSync(join(root, '.dist.handbook/stage'))).toBe(false)
    expect(readTree(join(root, 'dist'))).toEqual(before)
  })
})
