import { holderOf, shownFor, type Twins } from './twins.ts'

/** Does to what is shown what was done to what is served. */
export function mirror(records: readonly MutationRecord[], twins: Twins): void {
  const removed = new Map<Node, Set<Node>>()
  for (const { type, target, attributeName, removedNodes } of records) {
    if (!target.isConnected) continue
    if (type === 'attributes') mirrorAttribute(target, attributeName ?? '', twins)
    if (type === 'characterData') mirrorText(target, twins)
    if (type === 'childList') removed.set(target, new Set([...(removed.get(target) ?? []), ...removedNodes]))
  }
  for (const [parent, nodes] of removed) {
    const shownParent = twins.get(parent)
    if (shownParent) mirrorChildren(parent, shownParent, nodes, twins)
  }
}

function mirrorAttribute(target: Node, name: string, twins: Twins): void {
  const shown = twins.get(target)
  if (!(target instanceof Element && shown instanceof Element)) return
  const value = target.getAttribute(name)
  if (value === null) shown.removeAttribute(name)
  else shown.setAttribute(name, value)
}

function mirrorText(target: Node, twins: Twins): void {
  const shown = twins.get(target)
  if (shown) shown.nodeValue = target.nodeValue
}

/**
 * Brings the children into the order in which they are served. What scripts added stays where it is; what stands right is not moved. Elements
 * first: one that is moved loses focus and begins anew what it plays, which text does not.
 */
function mirrorChildren(parent: Node, shownParent: Node, removed: ReadonlySet<Node>, twins: Twins): void {
  const holders = [...parent.childNodes].map((child) => holderOf(shownFor(child, twins), shownParent))
  arrange(holders.filter(isElement), shownParent)
  for (const [index, holder] of [...holders.entries()].reverse()) {
    const next = holders[index + 1] ?? null
    if (!isElement(holder) && (holder.parentNode !== shownParent || holder.nextSibling !== next)) shownParent.insertBefore(holder, next)
  }
  const current = new Set(holders)
  for (const node of removed) {
    const shown = twins.get(node)
    if (!shown || node.isConnected) continue
    const holder = holderOf(shown, shownParent)
    const gone = current.has(holder) ? shown : holder
    gone.parentNode?.removeChild(gone)
  }
}

function arrange(holders: readonly Node[], parent: Node): void {
  const current = new Set(holders)
  let next: Node | null = null
  for (const holder of [...holders].reverse()) {
    if (holder !== next && !standsBefore(holder, next, parent, current)) parent.insertBefore(holder, next)
    next = holder
  }
}

function isElement(node: Node): boolean {
  return node instanceof Element
}

function standsBefore(holder: Node, next: Node | null, parent: Node, current: ReadonlySet<Node>): boolean {
  if (holder.parentNode !== parent) return false
  let following = holder.nextSibling
  while (following && following !== next && !current.has(following)) following = following.nextSibling
  return following === next
}
