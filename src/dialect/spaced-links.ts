import type { Image, Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { tell } from './messages.ts'
import { pointAfter } from './source-lines.ts'
import { visitAll } from './walk.ts'

/** `[words](address with a space)`, or an image written so: the address begins like one, so that a remark in parentheses stays a remark. */
const SPACED = /!?\[([^[\]]+)\]\(((?:\/|#|\.{1,2}\/|[a-z][a-z0-9+.-]*:)[^()"'<>]*\s[^()"'<>]*)\)/i

/**
 * Makes links of those whose address holds a space, as kramdown does; CommonMark shows readers the brackets.
 * Each is told, since other tools will not follow it.
 */
export function spacedLinks() {
  return (tree: Root, file: VFile): void => {
    if (!holdsSpace(String(file))) return
    visitAll(tree, (node) => {
      if (
        node.type !== 'paragraph' &&
        node.type !== 'tableCell' &&
        node.type !== 'heading' &&
        node.type !== 'emphasis' &&
        node.type !== 'strong'
      )
        return
      const children: PhrasingContent[] = node.children
      if (!children.some(mayBeLink)) return
      joinAutolinks(node)
      node.children = children.flatMap((child) => (child.type === 'text' ? splitLinks(child, file) : [child]))
    })
  }
}

/** True where white space follows `](` before any parenthesis does. A pattern takes many times as long to find it. */
function holdsSpace(source: string): boolean {
  for (let at = source.indexOf(']('); at >= 0; at = source.indexOf('](', at + 2)) {
    let end = at + 2
    while (end < source.length && !isSpaceOrParenthesis(source.charCodeAt(end))) end += 1
    if (end < source.length && source[end] !== '(' && source[end] !== ')') return true
  }
  return false
}

function isSpaceOrParenthesis(code: number): boolean {
  if (code < 128) return code === 32 || code === 40 || code === 41 || (code >= 9 && code <= 13)
  return /\s/.test(String.fromCharCode(code))
}

/** Texts that other steps left empty go too. */
function mayBeLink(child: PhrasingContent): boolean {
  return child.type === 'text' && (child.value === '' || child.value.includes(']('))
}

/** A literal autolink ends at the space, so the address comes in pieces: they become one text again. */
function joinAutolinks(parent: Parents): void {
  const children = parent.children as PhrasingContent[]
  for (let index = 1; index + 1 < children.length; index += 1) {
    const [before, link, after] = children.slice(index - 1, index + 2)
    if (before?.type !== 'text' || link?.type !== 'link' || after?.type !== 'text') continue
    const address = link.children[0]
    if (address?.type !== 'text' || address.value !== link.url || !before.value.endsWith('](')) continue
    if (!SPACED.test(before.value + address.value + after.value)) continue
    const joined: Text = { type: 'text', value: before.value + address.value + after.value }
    if (before.position && after.position) joined.position = { start: before.position.start, end: after.position.end }
    children.splice(index - 1, 3, joined)
    index -= 1
  }
}

function splitLinks(text: Text, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let rest = text
  for (let found = SPACED.exec(rest.value); found?.[1] && found[2]; found = SPACED.exec(rest.value)) {
    const link = spacedLink(found[0], found[1], found[2])
    const end = found.index + found[0].length
    const [from, to] = placeIn(rest, found, String(file))
    if (from && to) link.position = { start: from, end: to }
    tellSpace(file, found[1], link)
    parts.push(part(rest, rest.value.slice(0, found.index), rest.position?.start, from), link)
    rest = part(rest, rest.value.slice(end), to, rest.position?.end)
  }
  return [...parts, rest].filter((node) => node.type !== 'text' || node.value !== '')
}

/** Where a link of a text begins and ends: looked for in the source, which is longer than the text where it holds escapes. */
function placeIn(text: Text, { 0: link, index }: RegExpExecArray, source: string): [from: Point, to: Point] | [] {
  if (!text.position) return []
  const { start, end } = text.position
  const typed = source.slice(start.offset, end.offset)
  const before = typed.includes(link) ? typed.slice(0, typed.indexOf(link)) : text.value.slice(0, index)
  return [pointAfter(start, before), pointAfter(start, before + link)]
}

function spacedLink(written: string, words: string, address: string): Link | Image {
  const url = address.trim().replace(/[ \t]/g, '%20')
  if (written.startsWith('!')) return { type: 'image', url, alt: words }
  return { type: 'link', url, children: [{ type: 'text', value: words }] }
}

function part(text: Text, value: string, start: Point | undefined, end: Point | undefined): Text {
  return { ...text, value, ...(start && end ? { position: { start, end } } : {}) }
}

function tellSpace(file: VFile, words: string, link: Link | Image): void {
  tell(file, {
    rule: 'link/malformed',
    severity: 'warning',
    message: `the address of “${words}” holds a space, and most Markdown tools will not make a link of it`,
    hint: 'write %20 in place of the space',
    at: link,
  })
}
