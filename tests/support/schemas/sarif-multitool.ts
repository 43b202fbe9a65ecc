import { execFile } from 'node:child_process'
import { accessSync, chmodSync, constants, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { SchemaObject } from 'ajv'
import { temporaryFolder } from '../temporary-folder.ts'

const require = createRequire(import.meta.url)

/** Why logs cannot be held against the rules here; undefined where they can. */
export function whyNoMultitool(): string | undefined {
  const program = multitool()
  return program !== undefined && existsSync(program) ? undefined : `@microsoft/sarif-multitool has no program for ${process.platform} here`
}

/** The JSON schema of SARIF 2.1.0. */
export function sarifSchema(): SchemaObject {
  return JSON.parse(readFileSync(join(dirname(multitool() ?? ''), 'sarif-2.1.0.json'), 'utf8')) as SchemaObject
}

/**
 * Holds a log against the schema and the rules of one kind or several, `Sarif;Ghas`. Gives the errors and warnings that the tool prints: its
 * exit code is 0 whatever it finds.
 */
export async function sarifFaults(log: string, ruleKinds: string): Promise<readonly string[]> {
  const folder = temporaryFolder()
  const program = executable(multitool() ?? '', folder)
  const file = join(folder, 'log.sarif')
  writeFileSync(file, log)
  const { stdout } = await promisify(execFile)(program, ['validate', file, '--rule-kind', ruleKinds, '--level', 'Error;Warning'], {
    // Nothing is listening there: the tool would ask for the schema at its public address.
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', HTTPS_PROXY: 'http://127.0.0.1:9' },
    maxBuffer: 2 ** 26,
  })
  if (!stdout.includes('Done. 1 files scanned.')) throw new Error(`The tool did not come to its end:\n${stdout}`)
  return stdout
    .split('\n')
    .filter((line) => /: (?:error|warning) [A-Za-z]+\d+: /.test(line))
    .map((line) => line.replace(/^.*?: (?=error|warning)/, ''))
}

/** The program, or where install steps are switched off, and it cannot be run, a copy of it that can. */
function executable(program: string, folder: string): string {
  try {
    accessSync(program, constants.X_OK)
    return program
  } catch {
    const copy = join(folder, basename(program))
    copyFileSync(program, copy)
    chmodSync(copy, 0o755)
    return copy
  }
}

/** The program for this platform, which comes in a package of its own. */
function multitool(): string | undefined {
  try {
    return require('@microsoft/sarif-multitool') as string
  } catch {
    return undefined
  }
}
