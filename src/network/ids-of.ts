import { Parser } from 'htmlparser2'

/** Everything on a page that a fragment can lead to: every `id`, and the `name` of an `a` (WHATWG HTML, 7.4.6.3). Takes any text. */
export function idsOf(html: string): ReadonlySet<string> {
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag: (tag, { id, name }) => {
      if (id !== undefined) ids.add(id)
      if (tag === 'a' && name !== undefined) ids.add(name)
    },
  })
  parser.end(html)
  return ids
}
