import type { Element, ElementContent, Root } from 'hast'
import { visit } from '../../dialect/walk.ts'
import { isLoginHost } from '../../model/external-host.ts'

/** What a screen reader says behind such a link, by language. */
const WORDS: Readonly<Record<string, string>> = { en: '(needs a login)', ja: '（ログインが必要）' }

/**
 * Marks links to hosts that need a login, for eyes by the stylesheet and for ears in words. Comes after the page's facts, so that neither is a
 * part of its text.
 */
export function loginLinks({ lang, loginHosts }: { readonly lang: string; readonly loginHosts: readonly string[] }) {
  const words = WORDS[lang.slice(0, 2)] ?? WORDS['en'] ?? ''
  return (tree: Root): void => {
    if (loginHosts.length === 0) return
    visit(tree, 'element', (link, index, parent) => {
      const { href } = link.properties
      if (link.tagName !== 'a' || typeof href !== 'string' || !isLoginHost(href, loginHosts)) return undefined
      parent.children.splice(index + 1, 0, mark(words))
      return index + 2
    })
  }
}

function mark(words: string): Element {
  const hidden: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr-only'] },
    children: [{ type: 'text', value: ` ${words}` }],
  }
  return { type: 'element', tagName: 'span', properties: { className: ['login-mark'], dataGenerated: 'login' }, children: [hidden] }
}
