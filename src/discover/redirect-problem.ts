import { placeholdersIn } from '../model/redirect-pattern.ts'

/** What is wrong with an entry, and whether it is with its target. */
export interface RedirectProblem {
  readonly message: string
  readonly hint: string
  readonly subject?: string
  readonly isOfTarget?: boolean
}

/** Says what is wrong with the shape of a redirect, wherever it may lead; undefined for one that has the right shape. */
export function problemOfRedirect(from: string | undefined, to: string | undefined): RedirectProblem | undefined {
  if (from === undefined || from.trim() === '')
    return { message: 'this redirect says no address to begin at', hint: 'write {from: /old/, to: /new/}' }
  if (!from.startsWith('/') && !/^https?:/i.test(from)) return notFromTheRoot(from, from)
  if (to === undefined || to.trim() === '')
    return { message: `the redirect from '${from}' leads nowhere`, hint: 'write where it leads, from the site’s root', subject: from }
  const problem = problemOfTarget(to) ?? problemOfPlaceholders(from, to)
  return problem && { ...problem, subject: `${from} ${to}`, isOfTarget: true }
}

function problemOfTarget(to: string): RedirectProblem | undefined {
  if (/^\/(?!\/)/.test(to)) return undefined
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(to)?.[1]?.toLowerCase()
  if (scheme === 'https')
    return URL.canParse(to) ? undefined : { message: `'${to}' is no address`, hint: 'write it as in https://example.com/form/' }
  const hint = 'write a path from the site’s root, or an address that begins with https://'
  if (scheme === undefined && !to.startsWith('//')) return notFromTheRoot(to, to)
  return { message: `a redirect leads to a page, a file or an https: address, not to '${to}'`, hint }
}

function problemOfPlaceholders(from: string, to: string): RedirectProblem | undefined {
  const parts = from.split('/')
  const known = new Set(parts.map((part) => (part === '*' ? 'splat' : part.slice(1))))
  const unknown = placeholdersIn(to).find((name) => !known.has(name))
  if (unknown === undefined) return undefined
  const hint = unknown === 'splat' ? 'end the source in /*' : `name the part in the source: /:${unknown}/`
  return { message: `'${to}' asks for ':${unknown}', which '${from}' does not have`, hint }
}

function notFromTheRoot(written: string, subject: string): RedirectProblem {
  return { message: `'${written}' does not begin at the site’s root`, hint: `write /${written.replace(/^[./]+/, '')}`, subject }
}
