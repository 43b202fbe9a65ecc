import { decodePercent, parseAddress } from '../model/address.ts'
import { route } from '../model/route.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { Site, SitePage, Target } from '../model/site.ts'
import { pageDestination, rewriteAddress } from './rewrite-address.ts'
import { idOfOtherCase } from './suggest-anchor.ts'
import { slashProblem } from './slash-problem.ts'

/**
 * The address that a link should have, with everything mended that has one sure answer: case, host, redirects, slash, and the case of the
 * fragment. So the repairs that several rules propose for one link are the same. Undefined where nothing is to be mended, or the address
 * leads nowhere.
 */
export function mendedAddress(slot: LinkSlot, target: Target, page: SitePage, { config }: Site): string | undefined {
  const written = slot.url.trim()
  if (target.kind === 'external') return target.from === undefined ? undefined : target.url
  if (target.kind === 'missing') return undefined
  const { authority, path } = parseAddress(written)
  const fragment = mendedFragment(target)
  const hasOtherPath =
    authority !== undefined ||
    target.remarks.some(({ kind }) => kind !== 'anchor') ||
    (target.kind === 'page' && slashProblem(path, target, config.check.slash) !== undefined)
  const destination =
    target.kind === 'page'
      ? pageDestination(target.page, target.query, fragment)
      : { route: target.asset.route, query: target.query, fragment }
  // What has moved is written as its own address is; all else as the writer had it.
  const hasMoved = target.remarks.some(({ kind }) => kind === 'redirected')
  const slash = hasMoved && config.check.slash === 'ignore' ? 'always' : config.check.slash
  const address = hasOtherPath
    ? rewriteAddress(written, route(`/${page.page.path}`), destination, slash)
    : path + target.query + (fragment === '' ? '' : `#${fragment}`)
  return address === written ? undefined : address
}

/** The fragment of a target, in the case of the id that it means. What stands behind `:~:` is for the browser. */
function mendedFragment(target: Extract<Target, { kind: 'page' | 'asset' }>): string {
  const remark = target.remarks.find(({ kind }) => kind === 'anchor')
  if (target.kind !== 'page' || remark?.kind !== 'anchor') return target.fragment
  const id = idOfOtherCase(target.page.page, decodePercent(remark.fragment))
  if (id === undefined) return target.fragment
  const rest = target.fragment.slice(remark.fragment.length)
  return (remark.fragment.includes('%') ? encodeURIComponent(id) : id.replace(/[\s%"<>`]/g, encodeURIComponent)) + rest
}
