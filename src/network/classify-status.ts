import { STATUS_CODES } from 'node:http'
import type { ExternalConfig } from '../model/check-config.ts'
import type { Answer } from './answer.ts'

/** What a status means on its own. */
const KINDS: Readonly<Record<number, Answer['kind']>> = {
  401: 'blocked',
  403: 'blocked',
  404: 'gone',
  407: 'blocked',
  410: 'gone',
  429: 'blocked',
  451: 'blocked',
  999: 'blocked',
}

/** What the status of an answer means, there where it came from: the configuration may say otherwise for a host. */
export function classifyStatus(status: number, { host, hostname }: URL, statuses: ExternalConfig['statuses']): Answer {
  const given = (statuses[host] ?? statuses[hostname])?.[String(status)]
  const kind = given === 'dead' ? 'gone' : (given ?? KINDS[status] ?? (status >= 200 && status < 300 ? 'ok' : 'unreachable'))
  return { kind, status, reason: [String(status), STATUS_CODES[status] ?? ''].join(' ').trim() }
}
