import type { Base } from '../model/base.ts'
import { redirectKey } from '../model/redirect-pattern.ts'
import type { RuleFinding } from '../model/rule.ts'
import type { Acknowledgement } from './base-acknowledged.ts'
import type { AnswerAt } from './base-served.ts'

/** Tells of what is given up though it is served, or was not served at the base: of no use any more. */
export function* idleAcknowledgements(
  acknowledgements: readonly Acknowledgement[],
  base: Base,
  answerAt: AnswerAt,
): Generator<RuleFinding> {
  const before = new Map<string, ReadonlySet<string>>(
    [...base.assets.map(({ route }) => route), ...base.redirects.map(({ from }) => from)].map((route) => [redirectKey(route), new Set()]),
  )
  for (const { route, ids } of base.pages) before.set(redirectKey(route), new Set(ids))
  for (const { written, path, fragment, ...where } of acknowledgements) {
    const finding = { ...where, severity: 'info', subject: written, hint: 'take it out' } as const
    if (isServed(path, fragment, answerAt)) yield { ...finding, message: `'${written}' is given up here, but is served` }
    else {
      const ids = before.get(redirectKey(path))
      const wasThere = ids !== undefined && (fragment === '' || ids.has(fragment))
      if (!wasThere) yield { ...finding, message: `'${written}' is given up here, but was not served at ${base.name} either` }
    }
  }
}

function isServed(path: string, fragment: string, answerAt: AnswerAt): boolean {
  const answer = answerAt(path) ?? answerAt(`${path}/`)
  if (fragment === '' || answer?.kind !== 'page') return answer !== undefined && fragment === ''
  return answer.page.page.anchors.some(({ id }) => id === fragment)
}
