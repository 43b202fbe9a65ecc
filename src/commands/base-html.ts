import { Parser } from 'htmlparser2'
import { readRefresh } from '../check/html/meta-refresh.ts'
import type { BasePage } from '../model/base.ts'

/** What a base wants to know of an HTML file. */
export interface BaseHtml {
  readonly ids: readonly string[]
  readonly headings: BasePage['headings']
  /** Where the file leads by itself, as written; absent where it does not. */
  readonly refresh?: string
}

/** Where the text of a page is, the surest sign first. What stands elsewhere is the layout's, and comes and goes with that. */
const BODIES = ['data-page-body', 'main', 'article'] as const

type Body = (typeof BODIES)[number]

/** An element that a fragment can lead to. */
interface Found {
  readonly ids: readonly string[]
  readonly heading?: { readonly id: string; text: string; readonly depth: number }
  readonly bodies: readonly Body[]
}

/** Reads an HTML file: the ids and headings of its text. Any text is HTML. */
export function readBaseHtml(html: string): BaseHtml {
  const found: Found[] = []
  const open: (Body | undefined)[] = []
  const depths = new Map<Body, number>()
  let heading: Found['heading']
  let refresh: string | undefined
  const parser = new Parser({
    onopentag(name, attributes) {
      const body = bodyOf(name, attributes)
      open.push(body)
      if (body) depths.set(body, (depths.get(body) ?? 0) + 1)
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh')
        refresh ??= readRefresh(attributes['content'] ?? '')?.url
      const ids = idsOf(name, attributes)
      if (ids.length === 0) return
      const depth = /^h([1-6])$/.exec(name)?.[1]
      heading = depth === undefined ? heading : { id: attributes['id'] ?? '', text: '', depth: Number(depth) }
      const bodies = BODIES.filter((candidate) => (depths.get(candidate) ?? 0) > 0)
      found.push({ ids, bodies, ...(depth !== undefined && heading ? { heading } : {}) })
    },
    ontext(text) {
      if (heading) heading.text += text
    },
    onclosetag(name) {
      const body = open.pop()
      if (body) depths.set(body, (depths.get(body) ?? 0) - 1)
      if (/^h[1-6]$/.test(name)) heading = undefined
    },
  })
  parser.end(html)
  const body = BODIES.find((candidate) => found.some(({ bodies }) => bodies.includes(candidate)))
  const own = found.filter(({ bodies }) => body === undefined || bodies.includes(body))
  return {
    ids: own.flatMap(({ ids }) => ids),
    headings: own.flatMap((element) => (element.heading ? [{ ...element.heading, text: oneLine(element.heading.text) }] : [])),
    ...(refresh === undefined ? {} : { refresh }),
  }
}

type Attributes = Readonly<Record<string, string>>

function bodyOf(name: string, attributes: Attributes): Body | undefined {
  return BODIES.find((body) => body === name || (body === 'data-page-body' && body in attributes))
}

/** Every `id`, and the `name` of an `a`; but of what a generator adds to a text, nothing. */
function idsOf(name: string, attributes: Attributes): readonly string[] {
  if ('data-generated' in attributes) return []
  const names = [attributes['id'], name === 'a' ? attributes['name'] : undefined]
  return names.filter((id) => id !== undefined && id !== '').filter((id) => id !== undefined)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
