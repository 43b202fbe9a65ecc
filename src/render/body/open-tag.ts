/** An attribute of an open tag; `valueStart` is the offset of its value's first character in the HTML given. */
export interface Attribute {
  readonly name: string
  readonly valueStart?: number
}

// HTML as the serializer writes it: values in double quotes, any `"` within them escaped; `<` and `>` may stand in values.
const NAME = String.raw`[^\s"'<>/=]+`
const ATTRIBUTES = String.raw`(?:\s+${NAME}(?:="[^"]*")?)*`
// A lookbehind is matched from right to left: from inside a value, that is the one direction in which quotes are not ambiguous.
const TAG_BEFORE = new RegExp(String.raw`$(?<=<(${NAME})(${ATTRIBUTES})\s+${NAME}=")`, 'd')
const TAG_AFTER = new RegExp(String.raw`^"(${ATTRIBUTES})\s*/?>`, 'd')
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})(?:="([^"]*)")?`, 'dg')

/** Takes HTML that ends inside a tag, where an attribute's value begins; gives the tag's name and the attributes before that one. */
export function readTagBefore(html: string): { readonly name: string; readonly attributes: readonly Attribute[] } | undefined {
  const match = TAG_BEFORE.exec(html)
  return match?.[1] === undefined ? undefined : { name: match[1].toLowerCase(), attributes: readAttributes(html, match.indices?.[2]) }
}

/** Takes HTML that begins with the quote that ends an attribute's value; gives the attributes from there to the end of the tag. */
export function readTagAfter(html: string): readonly Attribute[] | undefined {
  const match = TAG_AFTER.exec(html)
  return match ? readAttributes(html, match.indices?.[1]) : undefined
}

function readAttributes(html: string, [start, end]: readonly [number, number] = [0, 0]): readonly Attribute[] {
  return Array.from(html.slice(start, end).matchAll(ATTRIBUTE), ({ 1: name = '', indices }): Attribute => {
    const value = indices?.[2]
    return { name: name.toLowerCase(), ...(value && { valueStart: start + value[0] }) }
  })
}
