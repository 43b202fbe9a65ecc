import type { SitePage } from '../../model/site.ts'
import type { InternalPlace } from './needle.ts'
import type { NeedleList } from './needle-list.ts'
import { BREAK } from './read-words.ts'
import { withoutTags } from './plain-text.ts'

/** A page's own text between two such tags is code, of which each line counts for itself. */
const CODE = /<pre[\s>][\s\S]*?<\/pre>/gi

/** Attributes whose text readers see or hear. */
const ATTRIBUTE = /\s(?:alt|title|aria-label|summary|placeholder)="([^"]*)"/gi

/** Adds what a page for inside says: every word of it, and what leads to it. */
export function addPage({ page, route, file }: SitePage, list: NeedleList): void {
  const at = (key: string): InternalPlace => {
    const place = page.frontMatter.places[key]
    return place ? { file, place } : { file }
  }
  const { frontMatter } = page
  list.addText('title', page.title, at('title'))
  if (frontMatter.navTitle !== undefined) list.addText('title', frontMatter.navTitle, at('navTitle'))
  if (frontMatter.description !== undefined) list.addText('description', frontMatter.description, at('description'))
  for (const word of [...(frontMatter.keywords ?? []), ...(frontMatter.tags ?? [])]) list.addText('keyword', word, at('keywords'))
  for (const alias of frontMatter.aliases ?? []) list.addExact('alias', alias, at('aliases'))
  addAddress(route, file, list)
  addBody(page, file, list)
}

/** Adds the address of a page or file: the whole of it, and its last part. */
export function addAddress(route: string, file: string, list: NeedleList): void {
  const path = route.replace(/^\/+|\/+$/g, '').replace(/\.html?$/i, '')
  list.addExact('address', path, { file })
  list.addExact('address', path.slice(path.lastIndexOf('/') + 1), { file })
}

function addBody(page: SitePage['page'], file: string, list: NeedleList): void {
  for (const { text, id, place } of page.headings) {
    const at = place ? { file, place } : { file }
    list.addText('heading', text, at)
    list.addExact('id', id, at)
  }
  for (const { id, place } of page.anchors) list.addExact('id', id, place ? { file, place } : { file })
  for (const { kind, text, url, place } of page.slots) {
    const at = place ? { file, place } : { file }
    list.addText(kind === 'image' ? 'alternative text' : 'link text', text, at)
    if (isFarAddress(url)) list.addExact('address', url.replace(/^\w+:\/\//, ''), at)
  }
  const html = page.html.join('')
  for (const [, text = ''] of html.matchAll(ATTRIBUTE)) list.addText('alternative text', text, { file })
  for (const [code] of html.matchAll(CODE)) list.addText('line of code', withoutTags(code).replaceAll('\n', BREAK), { file })
  list.addText('sentence', withoutTags(html.replace(CODE, BREAK)), { file })
}

/** True for an address elsewhere with enough behind its host that it is no front door. */
function isFarAddress(url: string): boolean {
  return /^https?:\/\/[^/]+\/[^#]{16}/i.test(url)
}
