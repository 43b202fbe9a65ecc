import type { Answer } from '../answer.ts'
import type { Entry } from './entry.ts'

/** An answer as it is kept, with the fragments that were looked for; undefined for one that says nothing. */
export function recordAnswer(url: string, answer: Answer, sought: readonly string[], today: string): Entry | undefined {
  const { kind, reason, status, movedTo, anchors = {} } = answer
  if (kind === 'unknown') return undefined
  return {
    url,
    kind,
    reason,
    ...(status === undefined ? {} : { status }),
    ...(movedTo === undefined ? {} : { movedTo }),
    checked: today,
    seen: today,
    sought: [...sought],
    missing: sought.filter((fragment) => anchors[fragment] === false),
    ...(kind === 'ok' || kind === 'moved' ? { good: today } : {}),
    gone: kind === 'gone' ? [today] : [],
    errors: kind === 'unreachable' ? [today] : [],
  }
}
