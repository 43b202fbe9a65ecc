import { Idiomorph } from 'idiomorph'
import { countBlocks, newBlocks } from './blocks.ts'
import { mirror } from './mirror.ts'
import { nameSameBlocks } from './same-blocks.ts'
import { SCRIPT_TAG } from './script-input.ts'
import { joinTrees, type Twins } from './twins.ts'

/** The open page, which can become another one. */
export interface ServedPage {
  /** Makes the shown page that which is served now; gives the parts of the text that are new, as they are shown. */
  readonly become: (next: Document) => readonly Element[]
  /** Has another element, which is there already, stand for one that is shown and now goes. */
  readonly replaceShown: (shown: Element, other: Element) => void
}

/** Takes the page when it is parsed and no other script has touched it but for the attributes of its root, which are given. */
export function keepServedPage(rootAttributes: ReadonlyMap<string, string>): ServedPage {
  const served = document.cloneNode(true) as Document
  const twins: Twins = new WeakMap()
  joinTrees(served, document, twins)
  served.querySelector(SCRIPT_TAG)?.remove()
  const root = served.documentElement
  for (const { name } of [...root.attributes]) if (!rootAttributes.has(name)) root.removeAttribute(name)
  for (const [name, value] of rootAttributes) root.setAttribute(name, value)
  return {
    become(next) {
      next.querySelector(SCRIPT_TAG)?.remove()
      const before = countBlocks(served)
      const records = morph(served, next, twins)
      const added = newBlocks(served, before)
      mirror(records, twins)
      return added.flatMap((block) => {
        const shown = twins.get(block)
        return shown instanceof Element ? [shown] : []
      })
    },
    replaceShown(shown, other) {
      const original = [...served.querySelectorAll(shown.localName)].find((element) => twins.get(element) === shown)
      if (original) twins.set(original, other)
      shown.remove()
    },
  }
}

function morph(served: Document, next: Document, twins: Twins): readonly MutationRecord[] {
  const forgetNames = nameSameBlocks(served, next)
  const observer = new MutationObserver(() => undefined)
  observer.observe(served, { subtree: true, childList: true, attributes: true, characterData: true })
  // What stands in `noscript` is text where scripts run, and elements where a page is only parsed.
  void Idiomorph.morph(served.documentElement, next.documentElement, {
    callbacks: { beforeNodeMorphed: (old) => old.nodeName !== 'NOSCRIPT' },
  })
  const records = observer.takeRecords()
  forgetNames()
  // Nodes that were taken from the next page carry their names too.
  for (const named of served.querySelectorAll('[id^="_same-"]')) named.removeAttribute('id')
  observer.takeRecords()
  renewWrapped(records, twins)
  const all = [...records, ...observer.takeRecords()]
  observer.disconnect()
  return all
}

/** What a script has wrapped, such as code, and now says something else, is made anew, so that the script makes it ready again. */
function renewWrapped(records: readonly MutationRecord[], twins: Twins): void {
  const wrapped = new Set<Element>()
  for (const { target } of records) {
    for (let node: Node | null = target; node?.isConnected; node = node.parentNode) {
      if (node instanceof Element && isWrapped(node, twins)) wrapped.add(node)
    }
  }
  for (const element of wrapped) element.replaceWith(element.cloneNode(true))
}

function isWrapped(served: Element, twins: Twins): boolean {
  const shown = twins.get(served)
  const parent = served.parentNode && twins.get(served.parentNode)
  return Boolean(parent && shown?.parentNode && shown.parentNode !== parent)
}
