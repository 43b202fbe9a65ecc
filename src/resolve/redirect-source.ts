import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import { isPattern } from '../model/redirect-pattern.ts'
import { route, type Route } from '../model/route.ts'
import type { OwnAddress } from './own-address.ts'
import { asPageRoute } from './page-route.ts'
import { isPublishable } from './publishable.ts'

/** Where a redirect begins, or why it cannot begin where it says. */
export type RedirectSource =
  | { readonly kind: 'address'; readonly from: Route; readonly isPattern: boolean }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly because: string; readonly hint: string }

/** An ending that names a file of another type than a page's. */
const FILE = /\.(?!html?$)[a-z0-9]{2,5}$/i

/** Where an alias begins; one that is relative counts from `folder`. It is an address and no pattern, whatever it holds. */
export function sourceOfAlias(alias: string, folder: string, own: OwnAddress): RedirectSource {
  const read = readSource(alias, folder, own)
  return typeof read === 'string' ? { kind: 'address', from: asPageRoute(read), isPattern: false } : read
}

/** Where an entry of `redirects.yaml` begins: at an address of its own, or at all that a pattern fits. */
export function sourceOfEntry(from: string, own: OwnAddress): RedirectSource {
  const read = readSource(from, '/', own)
  if (typeof read !== 'string') return read
  if (!isPattern(read)) return { kind: 'address', from: FILE.test(read) ? route(read) : asPageRoute(read), isPattern: false }
  const problem = problemOfPattern(read)
  return problem ?? { kind: 'address', from: route(read), isPattern: true }
}

function readSource(written: string, folder: string, own: OwnAddress): string | RedirectSource {
  const { scheme, authority, path, query, fragment } = parseAddress(written)
  const local = authority === undefined ? (scheme === undefined ? path : undefined) : own(authority, path)
  if (local === undefined || local === '') return { kind: 'elsewhere' }
  const joined = joinPath(folder, decodePercent(local))
  if (joined === undefined || !isPublishable(joined)) return { kind: 'elsewhere' }
  const hint = `write ${local}`
  if (fragment !== '') return { kind: 'refused', because: 'has a fragment, which browsers keep to themselves', hint }
  if (query !== '') return { kind: 'refused', because: 'has a query, which redirects do not look at', hint }
  return joined
}

function problemOfPattern(pattern: string): RedirectSource | undefined {
  const parts = pattern.split('/').slice(1)
  const names = parts.filter((part) => part.startsWith(':')).map((part) => part.slice(1))
  const refuse = (because: string, hint: string) => ({ kind: 'refused', because, hint }) as const
  if (parts.some((part, index) => part.includes('*') && !(part === '*' && index === parts.length - 1)))
    return refuse('has a * that is not its whole last part', 'write /old/* for all below /old/')
  const odd = names.find((name) => !/^[a-z]\w*$/i.test(name))
  if (odd !== undefined) return refuse(`names a part ':${odd}'`, 'write a colon, then letters, digits or _')
  const twice = names.find((name, index) => name === 'splat' || names.indexOf(name) !== index)
  if (twice !== undefined)
    return refuse(`has no single meaning for ':${twice}'`, 'give each part a name of its own; splat is the name of *')
  return undefined
}
