import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { replaceMarks } from '../../model/component-slot.ts'
import { SKIP, visit } from '../../dialect/walk.ts'
import { footnoteWords } from './to-hast/footnote-words.ts'
import { headingDepth } from './heading-depth.ts'

/** Words of what is added to a page's text, by language. */
const WORDS: Readonly<Record<string, { readonly permalink: string; readonly table: string }>> = {
  en: { permalink: 'Link to this section', table: 'Table' },
  ja: { permalink: 'この節へのリンク', table: '表' },
}

/**
 * Adds what makes a page's text comfortable to use: a permalink on each heading, a region of its own round each table so that a
 * wide one scrolls by itself, names for what a screen reader could not name, and images that load when they come near.
 * Elements that are added carry `data-generated`.
 */
export function comforts(options: { readonly lang: string }) {
  const words = WORDS[options.lang.slice(0, 2)] ?? WORDS['en']
  return (tree: Root): void => {
    let tables = 0
    visit(tree, 'element', (element, index, parent) => {
      const generated = element.properties['dataGenerated']
      if ((generated !== undefined && generated !== 'wrapper') || element.properties['dataToc'] !== undefined) return SKIP
      if (headingDepth(element.tagName)) addPermalink(element, words?.permalink ?? '')
      if (element.properties['dataFootnoteBackref'] !== undefined) element.properties['ariaLabel'] ??= footnoteWords(options.lang).back
      if (element.tagName === 'input') nameCheckbox(element, parent)
      if (element.tagName === 'th' && toString(element).trim() === '') element.properties['role'] ??= 'cell'
      if (element.tagName === 'img') element.properties['loading'] ??= 'lazy'
      if (element.tagName === 'table') {
        tables += 1
        parent.children[index] = scrollRegion(element, captionOf(element) ?? `${words?.table ?? ''} ${String(tables)}`)
      }
      return undefined
    })
  }
}

/** The box of a task is named by its words, as WCAG 4.1.2 asks; a label element would change the author's text. */
function nameCheckbox(box: Element, parent: Parents): void {
  if (box.properties['type'] !== 'checkbox') return
  box.properties['ariaLabel'] ??= replaceMarks(toString(parent), () => '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
}

function addPermalink(heading: Element, label: string): void {
  const { id } = heading.properties
  if (typeof id !== 'string' || id === '') return
  const permalink: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['permalink'], dataGenerated: 'permalink', href: `#${encodeURI(id)}`, ariaLabel: label },
    children: [],
  }
  heading.children.push(permalink)
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const words = caption ? toString(caption).replace(/\s+/g, ' ').trim() : ''
  return words === '' ? undefined : words.slice(0, 120)
}

/** A group, not a region: a page with twenty tables should not have twenty landmarks. */
function scrollRegion(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], dataGenerated: 'wrapper', role: 'group', tabIndex: 0, ariaLabel: label },
    children: [table],
  }
}
