import type { Fragment, FragmentBuilder } from './fragment.ts'

/** Attributes by name, in the order in which they were first set. */
export type Attributes = Map<string, string>

/** What attribute lists say: attributes, and names of definitions or of what kramdown knows, such as `toc`. */
export interface AttributeSet {
  readonly attributes: Attributes
  readonly references: string[]
}

/** What an element is: kramdown's own names where they are words. */
export type Kind =
  | 'root'
  | 'blank'
  | 'boundary'
  | 'paragraph'
  | 'heading'
  | 'quote'
  | 'code'
  | 'rule'
  | 'bullets'
  | 'numbers'
  | 'item'
  | 'terms'
  | 'term'
  | 'description'
  | 'table'
  | 'head'
  | 'body'
  | 'foot'
  | 'row'
  | 'cell'
  | 'html'
  | 'comment'
  | 'raw'
  | 'math'
  | 'footnote-definition'
  | 'container-directive'
  | 'leaf-directive'
  | 'text-directive'
  | 'label'
  | 'inline'
  | 'text'
  | 'symbol'
  | 'emphasis'
  | 'strong'
  | 'code-span'
  | 'link'
  | 'image'
  | 'break'
  | 'footnote'
  | 'abbreviation'
  | 'definition'

/** How the content of an HTML element is read. */
export type ContentModel = 'raw' | 'block' | 'span'

/** How a column of a table is aligned. */
export type Alignment = 'left' | 'right' | 'center' | 'default'

/** An element of the tree that is built first, as kramdown builds it, before it becomes mdast. */
export interface Element {
  readonly kind: Kind
  /** Text, code, formula, the name of an HTML element, what kind of boundary this is. */
  value: string
  children: Element[]
  /** Offsets in the page. */
  start: number
  end: number
  attributes?: Attributes
  /** What attribute lists that belong to it say; put on it when spans are read. */
  lists?: AttributeSet
  /** Text whose spans are not read yet. */
  source?: Fragment
  /** Such a text, where more was added to it than stood together in the page. */
  growing?: FragmentBuilder
  /** Of a heading; of a quotation mark, which of the four it is. */
  level?: number
  /** The text that the id of a heading is made of. */
  idText?: string
  /** False for what stands in running text. */
  isBlock?: boolean
  model?: ContentModel
  /** An HTML element closed in its own tag. */
  isClosed?: boolean
  /** A paragraph that is shown without its `p`. */
  isTight?: boolean
  language?: string
  alignments?: readonly Alignment[]
  /** Of a link definition, and of a link or image that goes by one: the label as the definition has it. The name of a footnote. */
  label?: string
  title?: string
  /** Text as the author wrote it, where it differs from what it stands for. */
  written?: string
  isFenced?: boolean
  /** Of a description: a blank line stood before it. Of its paragraph: it is shown with its `p`. */
  isLoose?: boolean
  /** What the braces of a directive say. */
  directive?: Readonly<Record<string, string>>
}

/** An element that has no content yet. */
export function createElement(kind: Kind, start: number, end: number, value = ''): Element {
  return { kind, value, children: [], start, end }
}

/** The attributes of an element, which are made where it has none yet. */
export function attributesOf(element: Element): Attributes {
  return (element.attributes ??= new Map())
}

/** What attribute lists say of an element so far, to be added to. */
export function listsOf(element: Element): AttributeSet {
  return (element.lists ??= createAttributeSet())
}

/** A set that says nothing yet. */
export function createAttributeSet(): AttributeSet {
  return { attributes: new Map(), references: [] }
}

/** The last child, or undefined. */
export function lastChild(element: Element): Element | undefined {
  return element.children[element.children.length - 1]
}
