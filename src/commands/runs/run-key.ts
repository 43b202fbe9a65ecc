import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { packageRoot } from '../../config/package-root.ts'
import { today } from '../today.ts'

/** What a command was asked for: plain data, in which every path is absolute. */
export type Asked = Readonly<Record<string, unknown>>

/** Variables that what we run, or what it runs, goes by. */
const VARIABLES =
  /^(?:SOURCE_DATE_EPOCH|TZ|LANG|LANGUAGE|LC_\w+|HOME|XDG_CONFIG_HOME|NODE_\w+|GIT_\w+|PAGEFIND_\w+|npm_config_arch|HANDBOOK_\w+)$/

/**
 * Names the runs that are alike in all that is no file: the command and what it was asked for, the day, the machine, this tool's place, the
 * variables of the environment. Throws a UsageError where the environment names no day.
 */
export function runKey(command: string, asked: Asked): string {
  const { platform, arch, version, env } = process
  const variables = Object.entries(env)
    .filter(([name]) => VARIABLES.test(name))
    .sort()
  const surroundings = [platform, arch, version, process.getuid?.() ?? '', nodeOptions(), packageRoot(), gitProgram(), today()]
  const named = JSON.stringify([command, Object.entries(asked).sort(), surroundings, variables])
  return createHash('sha256').update(named).digest('hex').slice(0, 32)
}

/** The paths among what can be asked for. */
const PATHS: ReadonlySet<string> = new Set(['root', 'configFile', 'out', 'baseline'])

/** The options of these names as far as they are given, their paths absolute. */
export function askedFor(options: object, names: readonly string[]): Asked {
  const given = Object.entries(options).filter(([name, value]) => names.includes(name) && value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, PATHS.has(name) && typeof value === 'string' ? resolve(value) : value]))
}

/** The options of Node; where none of them loads other code or says how to find it, they change no result. */
function nodeOptions(): readonly string[] {
  return process.execArgv.some((option) => /^-(?:-import|-require|-loader|-experimental|-conditions|-preserve|-icu|r|C)/.test(option))
    ? process.execArgv
    : []
}

/** The git that the system would run, and empty where there is none: without one, nothing has a history. */
function gitProgram(): string {
  const names = process.platform === 'win32' ? ['git.exe', 'git.cmd'] : ['git']
  const places = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile() === true) ?? ''
}
