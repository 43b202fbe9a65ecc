import type { Element, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { visit } from '../../dialect/walk.ts'
import type { VFile } from 'vfile'
import { tell } from '../../dialect/messages.ts'
import { CLEAN_SCHEMA } from './clean-schema.ts'
import { frames } from './frames.ts'

/**
 * Cleans authors' HTML: elements and attributes that run code, style the page, or send forms go. Each kind is told once a page.
 * Only frames of the given hosts stay. A page without authors' HTML, and without attributes that an attribute list gave, is clean.
 */
export function cleanHtml(options: { readonly frameHosts: readonly string[] }) {
  const replaceFrames = frames(options.frameHosts)
  return (tree: Root, file: VFile): Root | undefined => {
    if (file.data['hasHtml'] !== true && file.data['hasAttributeKeys'] !== true) return undefined
    replaceFrames(tree, file)
    tellOfCleaning(tree, file)
    return sanitize(tree, CLEAN_SCHEMA) as Root
  }
}

function tellOfCleaning(tree: Root, file: VFile): void {
  const told = new Set<string>()
  const once = (what: string, element: Element): void => {
    if (told.has(what)) return
    told.add(what)
    tell(file, {
      rule: 'html/cleaned',
      severity: 'info',
      message: `${what} is left out: pages hold text, and code and style come from the site alone`,
      hint: 'use a class that the site’s stylesheet knows, or set markdown.html to ‘trusted’ where every author is',
      at: element.position?.start,
    })
  }
  visit(tree, 'element', (element) => {
    if (!CLEAN_SCHEMA.tagNames?.includes(element.tagName)) once(`<${element.tagName}>`, element)
    for (const property of Object.keys(element.properties)) {
      if (property === 'style') once('the attribute style', element)
      else if (/^on/i.test(property)) once(`the attribute ${property.toLowerCase()}`, element)
    }
  })
}
