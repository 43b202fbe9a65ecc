/**
 * Takes the two pieces of HTML round an address, `… <a href="` and `">…`; gives them without the attribute, so that nothing stands there any more.
 * HTML in which the attribute cannot be read comes back as it was, with an empty one.
 */
export function dropAddress(before: string, after: string): readonly [before: string, after: string] {
  const attribute = /\s[^\s"'<>/=]+="$/.exec(before)
  return attribute && after.startsWith('"') ? [before.slice(0, attribute.index), after.slice(1)] : [before, after]
}
