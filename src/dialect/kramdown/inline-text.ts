import { createElement, type Element } from './element.ts'
import { appendSlice, appendText, createBuilder, finishBuilder, type Fragment, type FragmentBuilder } from './fragment.ts'

/** The text of an element whose spans are not read yet. */
export function inlineSource(inline: Element): Fragment {
  return inline.growing ? finishBuilder(inline.growing) : (inline.source ?? finishBuilder(createBuilder()))
}

/** Adds a part of another fragment to such a text. */
export function growInline(inline: Element, source: Fragment, from: number, to: number): void {
  appendSlice(builderOf(inline), source, from, to)
}

/** Adds characters that do not stand in the page. */
export function growInlineText(inline: Element, text: string): void {
  appendText(builderOf(inline), text, inline.end)
}

/** Puts another text in the place of the one that the element has. */
export function replaceInline(inline: Element, builder: FragmentBuilder): void {
  delete inline.growing
  inline.source = finishBuilder(builder)
}

/** An element whose text is put together already. */
export function inlineFrom(fragment: Fragment, start: number, end: number): Element {
  const inline = createElement('inline', start, end)
  inline.source = fragment
  return inline
}

function builderOf(inline: Element): FragmentBuilder {
  if (inline.growing) return inline.growing
  const builder = createBuilder()
  if (inline.source) appendSlice(builder, inline.source, 0, inline.source.text.length)
  inline.growing = builder
  return builder
}
