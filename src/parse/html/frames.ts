import type { Element, Parents, Root } from 'hast'
import type { VFile } from 'vfile'
import { isSpanElement } from '../../dialect/html-blocks/content-model.ts'
import { tell } from '../../dialect/messages.ts'
import { visit } from '../../dialect/walk.ts'

/**
 * Keeps frames of the hosts that the configuration allows, each with a name for screen readers, and puts a link in place of all
 * others: the site's Content-Security-Policy would show readers an empty box.
 */
export function frames(hosts: readonly string[]): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'iframe') return undefined
      const address = element.properties['src'] ?? ''
      const host = hostOf(address)
      if (host !== undefined && hosts.some((allowed) => isAllowed(host, allowed))) {
        element.properties['loading'] ??= 'lazy'
        element.properties['title'] ??= host
        element.children = []
        return undefined
      }
      const at = element.position?.start
      if (address.trim() === '') {
        parent.children[index] = { type: 'text', value: '' }
        tell(file, { rule: 'html/frame', severity: 'info', message: 'a frame without an address is left out', at })
        return undefined
      }
      parent.children[index] = frameLink(element, address, host, isText(parent))
      tell(file, {
        rule: 'html/frame',
        severity: 'info',
        message: `a frame of ${host ?? 'this address'} is shown as a link: the configuration does not allow its host`,
        hint: host === undefined ? 'write the whole address, with https://' : `add '${host}' to frameHosts`,
        at,
      })
      return undefined
    })
  }
}

/** A paragraph cannot stand in another one, nor in a heading. */
function isText(parent: Parents): boolean {
  return parent.type === 'element' && (/^(?:p|h[1-6])$/.test(parent.tagName) || isSpanElement(parent.tagName))
}

function frameLink(frame: Element, address: string, host: string | undefined, isInText: boolean): Element {
  const title = frame.properties['title']
  const words = typeof title === 'string' && title !== '' ? title : (host ?? address)
  const position = frame.position ? { position: frame.position } : {}
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: words }],
    ...position,
  }
  return { type: 'element', tagName: isInText ? 'span' : 'p', properties: { className: ['frame-link'] }, children: [link], ...position }
}

/** The host of a web address, with its port where that is not the usual one: so does a Content-Security-Policy read it. */
function hostOf(address: string): string | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return undefined
  return new URL(absolute).host
}

/** An allowed host is a name, or `*.name` for all hosts below it. */
function isAllowed(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed
}
