/** Parts of a text that are looked for where they went. */
const PARTS = '[data-page-body] > *, [data-page-body] :is(p, li, tr, dt, dd, pre)'

/**
 * Gives the same passing id to each part that both pages have once and alike, so that what is compared by ids finds it, however much stands
 * before it now. Gives a function that takes the ids away again.
 */
export function nameSameBlocks(one: ParentNode, other: ParentNode): () => void {
  const others = uniqueParts(other)
  const named: Element[] = []
  for (const [html, part] of uniqueParts(one)) {
    const twin = others.get(html)
    if (!twin) continue
    const id = `_same-${String(named.length)}`
    part.id = id
    twin.id = id
    named.push(part, twin)
  }
  return () => {
    for (const part of named) part.removeAttribute('id')
  }
}

function uniqueParts(page: ParentNode): ReadonlyMap<string, Element> {
  const parts = new Map<string, Element | undefined>()
  for (const part of page.querySelectorAll(PARTS)) {
    if (!part.hasAttribute('id')) parts.set(part.outerHTML, parts.has(part.outerHTML) ? undefined : part)
  }
  return new Map([...parts].flatMap(([html, part]) => (part ? [[html, part] as const] : [])))
}
