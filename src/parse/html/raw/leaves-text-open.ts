/** Tags of elements in which a parser looks for nothing but their end. */
const TEXT_TAGS = /<(\/?)(style|xmp|iframe|noembed|noframes|textarea|title|script|plaintext)\b/gi

/** True where HTML may end within such an element: what is found in it, and behind it, is text then. Of scripts no guess is made. */
export function leavesTextOpen(html: string): boolean {
  let open: string | undefined
  for (const [, slash, tag = ''] of html.matchAll(TEXT_TAGS)) {
    const name = tag.toLowerCase()
    if (name === 'script' || name === 'plaintext') return true
    if (slash === '') open ??= name
    else if (open === name) open = undefined
  }
  return open !== undefined
}
