import type { Answer } from './answer.ts'

/** So many hosts at least must have no name, all of them, before it is not they who are to blame. */
const NAMELESS_HOSTS = 5

/**
 * True where it seems to be this machine's own network that is at fault: most hosts could not be looked up or reached, or not one of several
 * has a name. (Where names of other networks are not known, as on some machines that run checks, that is said of every name.)
 */
export function isNetworkDown(answers: ReadonlyMap<string, Answer>): boolean {
  const asked = [...answers].filter(([, { kind }]) => kind !== 'unknown')
  const all = hostsOf(asked)
  const offline = hostsOf(asked.filter(([, { lookup }]) => lookup === 'offline'))
  const reached = hostsOf(asked.filter(([, { lookup }]) => lookup === undefined))
  return offline.size > all.size / 2 || (reached.size === 0 && all.size >= NAMELESS_HOSTS)
}

function hostsOf(answers: readonly (readonly [url: string, answer: Answer])[]): ReadonlySet<string> {
  return new Set(answers.map(([url]) => new URL(url).host))
}
