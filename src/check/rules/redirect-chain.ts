import { encodeRoute } from '../../model/route.ts'
import type { Rule } from '../../model/rule.ts'
import type { Redirect, Target } from '../../model/site.ts'

/** A redirect that leads to another one: what is built leads to the end at once, but the file says something else. */
export const redirectChain: Rule = {
  id: 'redirect/chain',
  severity: 'warning',
  summary: 'a redirect leads straight to its end',
  looksAt: 'site',
  *check(site) {
    for (const redirect of site.redirects) {
      const end = redirect.target && endOfChain(redirect.target)
      if (end === undefined) continue
      const { from, to, file, place } = redirect
      yield {
        file,
        ...(place ? { place } : {}),
        message: `${from} leads to ${to}, which leads on to ${end}`,
        hint: `write ${end}`,
        subject: `${from} ${to}`,
        ...fixOf(redirect, end),
      }
    }
  },
}

/** The address at the end, where there is another redirect before it. */
function endOfChain(target: Target): string | undefined {
  switch (target.kind) {
    case 'page':
    case 'asset': {
      const isLedOn = target.remarks.some(({ kind }) => kind === 'redirected')
      const { route } = target.kind === 'page' ? target.page : target.asset
      return isLedOn ? encodeRoute(route) + target.query + (target.fragment === '' ? '' : `#${target.fragment}`) : undefined
    }
    case 'external':
      return target.from === undefined ? undefined : target.url
    case 'missing':
      return undefined
  }
}

function fixOf(
  { to, toPlace }: Redirect,
  end: string,
): { readonly fix?: { kind: 'text'; place: NonNullable<typeof toPlace>; from: string; to: string } } {
  return toPlace ? { fix: { kind: 'text', place: toPlace, from: to, to: end } } : {}
}
