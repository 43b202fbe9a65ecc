import { readHtml, type HtmlDocument } from './html-document.ts'

/** What a site answers, followed from page to page. */
export interface Crawl {
  /** The addresses that were asked for, each once. */
  readonly addresses: readonly string[]
  /** A line for each link that is not answered with 200 or whose fragment is not there: `http://…/a/ → b/: 404`. */
  readonly broken: readonly string[]
}

interface Answer {
  readonly status: number
  readonly document?: HtmlDocument
}

interface Link {
  readonly from: string
  readonly to: URL
}

/**
 * Asks for everything below `root`, an address that ends in a slash, that can be reached from `start`. Follows no redirect: a link should
 * need none.
 */
export async function crawl(root: string, start = root): Promise<Crawl> {
  const answers = new Map<string, Answer>()
  const links: Link[] = []
  const open = [start]
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    const found = await ask(address)
    answers.set(address, found)
    const from = address
    const below = (found.document?.references ?? [])
      .map(({ url }) => ({ from, to: new URL(url, from) }))
      .filter(({ to }) => isBelow(to, root))
    links.push(...below)
    open.push(...new Set(below.map(({ to }) => withoutFragment(to)).filter((to) => !answers.has(to) && !open.includes(to))))
  }
  return { addresses: [...answers.keys()].sort(), broken: links.flatMap((link) => faultOf(link, answers)) }
}

async function ask(address: string): Promise<Answer> {
  const response = await fetch(address, { redirect: 'manual' })
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true
  const text = await response.text()
  return { status: response.status, ...(isHtml ? { document: readHtml(text) } : {}) }
}

function faultOf({ from, to }: Link, answers: ReadonlyMap<string, Answer>): readonly string[] {
  const { status, document } = answers.get(withoutFragment(to)) ?? { status: 0 }
  if (status !== 200) return [`${from} → ${to.href}: ${String(status)}`]
  const fragment = decodeURIComponent(to.hash.slice(1))
  return fragment === '' || document?.ids.has(fragment) === true ? [] : [`${from} → ${to.href}: there is no #${fragment}`]
}

function isBelow(url: URL, root: string): boolean {
  return url.href.startsWith(root)
}

function withoutFragment(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length)
}
