/*
 * The page as it was served, beside the page as it is shown. Scripts and readers change what is shown: they open details, wrap code, fill in
 * fields. What is served later is compared with what was served before, and only the difference reaches what is shown.
 */

/** Finds, for each node of the served page, the one that is shown. */
export type Twins = WeakMap<Node, Node>

/** Joins two trees that are alike, node by node. */
export function joinTrees(served: Node, shown: Node, twins: Twins): void {
  twins.set(served, shown)
  const others = [...shown.childNodes]
  for (const [index, child] of [...served.childNodes].entries()) {
    const other = others[index]
    if (other?.nodeName === child.nodeName) joinTrees(child, other, twins)
  }
}

/** What is shown for a node that is served: what there is, or else it is made now, with all that is in it. */
export function shownFor(served: Node, twins: Twins): Node {
  const known = twins.get(served)
  if (known) return known
  const made = served instanceof HTMLScriptElement ? scriptLike(served) : document.importNode(served, false)
  twins.set(served, made)
  for (const child of served.childNodes) made.appendChild(shownFor(child, twins))
  return made
}

/** The outermost element round a shown node within a parent: scripts may have wrapped it. */
export function holderOf(shown: Node, parent: Node): Node {
  let holder = shown
  while (holder.parentNode && holder.parentNode !== parent) holder = holder.parentNode
  return holder.parentNode === parent ? holder : shown
}

/** A script that came with a fetched page does not run, and neither do copies of it. */
function scriptLike(served: HTMLScriptElement): HTMLScriptElement {
  const script = document.createElement('script')
  for (const { name, value } of served.attributes) script.setAttribute(name, value)
  return script
}
