import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5'

/** An element as a browser makes it of a page's HTML. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The HTML inside it. */
  readonly inner: string
  /** The text of it and of all that it holds, white space as it is. */
  readonly text: string
  readonly children: readonly HtmlElement[]
}

/** Reads HTML as browsers do; gives every element in it, each before those that it holds. */
export function elementsOf(html: string): readonly HtmlElement[] {
  return childrenOf(parseFragment(html)).flatMap(withDescendants)
}

function withDescendants(element: HtmlElement): readonly HtmlElement[] {
  return [element, ...element.children.flatMap(withDescendants)]
}

function childrenOf(parent: DefaultTreeAdapterTypes.ParentNode): readonly HtmlElement[] {
  return contentOf(parent)
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .map(toElement)
}

function toElement(element: DefaultTreeAdapterTypes.Element): HtmlElement {
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value])),
    inner: serialize(element),
    text: textOf(element),
    children: childrenOf(element),
  }
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return 'childNodes' in node ? contentOf(node).map(textOf).join('') : ''
}

function contentOf(parent: DefaultTreeAdapterTypes.ParentNode): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'content' in parent ? parent.content.childNodes : parent.childNodes
}
