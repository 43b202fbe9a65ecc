/** Where a document leads by itself, and after how many seconds. */
export interface Refresh {
  readonly url: string
  readonly delay: number
}

/**
 * Reads the `content` of a `meta` whose `http-equiv` is `refresh`: `0; url=/new/`. Undefined for one that names no address, or that
 * browsers do not follow (HTML Living Standard, “shared declarative refresh steps”).
 */
export function readRefresh(content: string): Refresh | undefined {
  const match = /^\s*(\d*)(?:\.[\d.]*)?(?:\s*[;,]\s*|\s+|$)(?:url\s*=\s*)?/i.exec(content)
  if (!match || !/^\s*[\d.]/.test(content)) return undefined
  const rest = content.slice(match[0].length).trim()
  const quote = /^["']/.exec(rest)?.[0]
  const url = quote === undefined ? rest : (rest.slice(1).split(quote)[0] ?? '')
  return url === '' ? undefined : { url, delay: Number(match[1]) }
}
