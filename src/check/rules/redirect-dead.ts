import type { RuleFinding, Rule } from '../../model/rule.ts'
import type { Redirect, Target } from '../../model/site.ts'
import { deadPattern } from '../dead-pattern.ts'

/** A redirect whose end is no page, no file and no other site. */
export const redirectDead: Rule = {
  id: 'redirect/dead',
  severity: 'error',
  summary: 'a redirect leads to something that is there',
  looksAt: 'site',
  *check(site, { base }) {
    const judgePattern = deadPattern(site, base)
    for (const redirect of site.redirects) {
      const said = redirect.target ? deadEnd(redirect.target) : judgePattern(redirect)
      if (said) yield { ...placed(redirect), ...said }
    }
  },
}

function deadEnd(target: Target): Pick<RuleFinding, 'message' | 'hint'> | undefined {
  if (target.kind !== 'missing') return undefined
  const hint = 'let it lead to a page, or delete it'
  if (target.reason === 'draft') return { message: `this redirect ends at ${target.path}, a draft that readers do not get`, hint }
  return { message: `this redirect ends at ${target.path}, where there is no page and no file`, hint }
}

function placed({ file, place, from, to }: Redirect): Omit<RuleFinding, 'message'> {
  return { file, ...(place ? { place } : {}), subject: `${from} ${to}` }
}
