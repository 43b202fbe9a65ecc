// Commands that the guide, its CI files and the README tell people to copy are commands that there are.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../../src/check/catalogue.ts'
import type { CheckFlags } from '../../../src/cli/check-flags.ts'
import { createProgram } from '../../../src/cli/program.ts'
import { readReportOutputs } from '../../../src/cli/report-outputs.ts'
import { handbookCallsIn, shellBlocksOf, shellLinesOf } from '../../support/written-commands.ts'
import { readTree } from '../../support/tree.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const GUIDE = readTree(resolve(ROOT, 'content/guide'))
const CI_FILES = Object.entries(GUIDE).filter(([path]) => path.endsWith('.yml'))
const PAGES = [
  ...Object.entries(GUIDE).filter(([path]) => path.endsWith('.md')),
  ['README.md', readFileSync(resolve(ROOT, 'README.md'), 'utf8')] as const,
]

/** Reads a command as the command line does. Gives what is wrong with it, empty where nothing is. */
async function mistakesIn(args: readonly string[]): Promise<readonly string[]> {
  const mistakes: string[] = []
  const tell = (mistake: string): void => void mistakes.push(`handbook ${args.join(' ')}: ${mistake}`)
  const program = createProgram({
    build: () => Promise.resolve(),
    check: (flags) => {
      for (const name of rulesIn(flags)) if (!CATALOGUE.has(name)) tell(`there is no rule ${name}`)
      readReportOutputs(flags.format)
      return Promise.resolve()
    },
    dev: () => Promise.resolve(),
    preview: () => Promise.resolve(),
    review: () => Promise.resolve(),
    owners: () => Promise.resolve(),
    schema: () => Promise.resolve(),
  })
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr: tell, writeOut: () => undefined })
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    // Help and the version end a command too.
    if (!(error instanceof CommanderError && error.exitCode === 0)) tell(String(error))
  })
  return mistakes
}

function rulesIn({ rule, explain }: CheckFlags): readonly string[] {
  return [...rule.map((level) => level.split('=')[0] ?? ''), ...(explain === undefined ? [] : [explain])]
}

test.for(CI_FILES)('%s', async ([, yaml]) => {
  const calls = handbookCallsIn(shellLinesOf(yaml))
  expect(calls.length).toBeGreaterThan(3)
  expect((await Promise.all(calls.map(mistakesIn))).flat()).toEqual([])
})

test('the guide and the README', async () => {
  const calls = PAGES.flatMap(([, page]) => handbookCallsIn(shellBlocksOf(page)))
  expect(calls.length).toBeGreaterThan(20)
  expect((await Promise.all(calls.map(mistakesIn))).flat()).toEqual([])
})

test.for([
  [['check', '--bass', 'main'], "unknown option '--bass'"],
  [['check', '--rule', 'link/pgae=off'], 'there is no rule link/pgae'],
  [['check', '--format', 'gitlab=a.json,jnuit=b.xml'], "There is no format 'jnuit'"],
] as const)('%j would be told', async ([args, mistake]) => {
  expect((await mistakesIn(args)).join()).toContain(mistake)
})
