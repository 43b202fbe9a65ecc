import type { Image, Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { tell } from './messages.ts'

/** `[words](address with a space)`, or an image written so: the address begins like one, so that a remark in parentheses stays a remark. */
const SPACED = /!?\[([^[\]]+)\]\(((?:\/|#|\.{1,2}\/|[a-z][a-z0-9+.-]*:)[^()"'<>]*\s[^()"'<>]*)\)/i

/**
 * Makes links of those whose address holds a space, as kramdown does; CommonMark shows readers the brackets.
 * Each is told, since other tools will not follow it.
 */
export function spacedLinks() {
  return (tree: Root, file: VFile): void => {
    if (!/\]\([^()\n]*\s/.test(String(file))) return
    visit(tree, (node) => {
      if (
        node.type !== 'paragraph' &&
        node.type !== 'tableCell' &&
        node.type !== 'heading' &&
        node.type !== 'emphasis' &&
        node.type !== 'strong'
      )
        return
      joinAutolinks(node)
      node.children = node.children.flatMap((child) => (child.type === 'text' ? splitLinks(child, file) : [child])) as typeof node.children
    })
  }
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
  const found = SPACED.exec(text.value)
  if (!found?.[1] || !found[2]) return [text]
  const start = pointAfter(text, text.value.slice(0, found.index))
  const end = pointAfter(text, text.value.slice(0, found.index + found[0].length))
  const url = found[2].trim().replace(/[ \t]/g, '%20')
  const link: Link | Image = found[0].startsWith('!')
    ? { type: 'image', url, alt: found[1] }
    : { type: 'link', url, children: [{ type: 'text', value: found[1] }] }
  if (start && end) link.position = { start, end }
  tell(file, {
    rule: 'link/malformed',
    severity: 'warning',
    message: `the address of “${found[1]}” holds a space, and most Markdown tools will not make a link of it`,
    hint: 'write %20 in place of the space',
    at: link,
  })
  const before: Text = { ...text, value: text.value.slice(0, found.index) }
  const after: Text = { ...text, value: text.value.slice(found.index + found[0].length) }
  if (text.position && start && end) {
    before.position = { start: text.position.start, end: start }
    after.position = { start: end, end: text.position.end }
  }
  return [...(before.value === '' ? [] : [before]), link, ...(after.value === '' ? [] : splitLinks(after, file))]
}

function pointAfter(text: Text, value: string): { line: number; column: number; offset: number } | undefined {
  const start = text.position?.start
  if (!start) return undefined
  const lines = value.split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length === 1 ? start.column + last.length : last.length + 1
  return { line: start.line + lines.length - 1, column, offset: (start.offset ?? 0) + value.length }
}
