import { joinPath } from '../../model/address.ts'
import { spellingsOf } from './follow-rules.ts'
import type { AddressUse, HtmlAddress, HtmlDocument } from './html-document.ts'
import type { Fault, HtmlLink, HtmlPage, HtmlTarget } from './html-site.ts'
import { judgeScheme } from './judge-scheme.ts'
import { isHtmlFile, type ServedFiles } from './served-files.ts'
import type { SiteAddresses } from './site-addresses.ts'
import type { TargetOf } from './target-of.ts'

/** What is known of the site while its files are read. */
export interface HtmlSurroundings {
  readonly files: ServedFiles
  readonly addresses: SiteAddresses
  readonly targetOf: TargetOf
  /** Gives a text of its own for one that is cut from a longer text, so that this can go. */
  readonly keep: (text: string) => string
}

/** Uses that an address must be written for; elsewhere an empty one asks for nothing. */
const NEEDS_ADDRESS: ReadonlySet<AddressUse> = new Set<AddressUse>(['link', 'image', 'resource'])

/** Takes a document and the number of its file; gives what of it the rules need, each address with where it leads. */
export function resolvePage(document: HtmlDocument, file: number, site: HtmlSurroundings): HtmlPage {
  const path = `/${site.files.paths[file] ?? ''}`
  const base = baseOf(document, site.addresses.urlOf(site.files.addressOf(file)), site)
  const links: HtmlLink[] = []
  for (const address of document.addresses) {
    const target = resolveAddress(address, base, site)
    if (!target) continue
    const { use, url, start, end, landmark, isPermalink } = address
    links.push({ use, url: site.keep(url), start, end, landmark, isPermalink, target })
  }
  return {
    file,
    isPage: isHtmlFile(path) && document.hasElements,
    anchors: new Set([...document.anchors].map(site.keep)),
    links,
    repeatedIds: document.repeatedIds.map((repeated) => ({ ...repeated, id: site.keep(repeated.id) })),
    wordlessImages: document.wordlessImages.map((image) => ({ ...image, url: site.keep(image.url) })),
    ...(document.refreshDelay === undefined ? {} : { refreshDelay: document.refreshDelay }),
  }
}

/** Where an address leads; undefined where there is nothing more to judge: on another site, in another program, a file that is there. */
function resolveAddress({ url, use }: HtmlAddress, base: Base, site: HtmlSurroundings): HtmlTarget | undefined {
  const written = url.trim()
  if (written === '') return NEEDS_ADDRESS.has(use) ? emptyAddress(use) : undefined
  // Patterns and gradients of a drawing are named so in its styles.
  if (use === 'style' && written.startsWith('#')) return undefined
  const verdict = judgeScheme(written, use)
  if (verdict === 'other') return undefined
  if (verdict !== 'address') return faulty(verdict)
  const to = URL.parse(written, base.url)
  if (!to) return faulty({ rule: 'link/malformed', message: `'${written}' is no address that a browser can read` })
  const path = site.addresses.pathIn(to)
  if (path === undefined) return judgeElsewhere(written, to, site)
  if (climbsOut(written, base)) {
    const message = `'${written}' climbs above the root of the site`
    return faulty({ rule: 'link/outside-root', message, hint: 'take one ../ off, or link from the root with /' })
  }
  return site.targetOf(path, to.hash, use)
}

/** Another site is nobody's business here; but an address on the own host that lacks the site's path most often meant this site. */
function judgeElsewhere(written: string, to: URL, site: HtmlSurroundings): HtmlTarget | undefined {
  const { prefix, isOnHost } = site.addresses
  if (prefix === '' || !isOnHost(to) || !written.startsWith('/')) return undefined
  const meant = spellingsOf(to.pathname).some((path) => site.files.find(path)?.spelling === 'exact')
  if (!meant) return undefined
  const hint = `write ${prefix}${to.pathname}${to.hash}`
  return faulty({ rule: 'link/page', message: `'${written}' leads out of the site, which lies at ${prefix}/`, hint })
}

/** What the addresses of a document count from. */
interface Base {
  readonly url: URL
  /** The folder of that, from the site's root; absent where it lies elsewhere. */
  readonly folder?: string
  readonly depth: number
}

function baseOf({ base }: HtmlDocument, own: URL, { addresses }: HtmlSurroundings): Base {
  const url = (base === undefined ? undefined : URL.parse(base, own)) ?? own
  const path = addresses.pathIn(url)
  if (path === undefined) return { url, depth: 0 }
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return { url, folder, depth: folder.split('/').length - 2 }
}

/** True where a relative address has more `..` than there are folders above the page: a browser at the host's root passes over them. */
function climbsOut(written: string, { folder, depth }: Base): boolean {
  if (folder === undefined || written.split('..').length - 1 <= depth) return false
  const path = written.replace(/[?#].*$/s, '')
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path) && joinPath(folder, path) === undefined
}

function emptyAddress(use: AddressUse): HtmlTarget {
  const what = use === 'link' ? 'link' : use === 'image' ? 'image' : 'element'
  return faulty({ rule: 'link/empty', message: `this ${what} has no address`, hint: 'write one, or take the attribute out' })
}

function faulty(fault: Fault): HtmlTarget {
  return { kind: 'faulty', fault }
}
