import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { gfmId, idCounter } from '../../dialect/headings/kramdown-ids.ts'
import { visitAll } from '../../dialect/walk.ts'

/** What a part of a page says: a paragraph, heading or cell each, code, alternative texts, addresses, ids, HTML, the attributes of directives. */
export function wordsOf(part: Nodes): readonly string[] {
  const words: string[] = []
  const add = (node: Nodes): undefined => {
    switch (node.type) {
      case 'heading':
        words.push(toString(node), gfmId(toString(node), idCounter()) ?? '')
        break
      case 'paragraph':
      case 'tableCell':
        words.push(toString(node))
        break
      case 'code':
      case 'inlineCode':
      case 'html':
        words.push(node.value)
        break
      case 'link':
      case 'definition':
        words.push(node.url, node.title ?? '')
        break
      case 'image':
        words.push(node.url, node.alt ?? '', node.title ?? '')
        break
      case 'containerDirective':
      case 'leafDirective':
      case 'textDirective':
        words.push(toString({ type: 'paragraph', children: node.type === 'containerDirective' ? [] : node.children }))
        words.push(...Object.values(node.attributes ?? {}).map((value) => value ?? ''))
        break
      default:
    }
  }
  add(part)
  visitAll(part, add)
  return words.map((word) => word.trim()).filter((word) => word !== '' && word !== '.')
}
