import { fillSlots } from '../../src/model/slots.ts'
import { load, type Files, type LoadOptions } from './load.ts'

/** A page of a small handbook, as readers get it. */
export interface Shown {
  /** Its HTML, with addresses as they were written, without permalinks. */
  readonly html: string
  /** The words of each table's rows, its head first; cells are set apart by `|`, and an address stands behind its link. */
  readonly rows: readonly string[]
  /** The words that a search finds. */
  readonly words: string
  readonly headings: readonly string[]
  /** The addresses that are checked. */
  readonly addresses: readonly string[]
  readonly findings: readonly string[]
}

/** Takes the entry page's Markdown, and other files; the source of a file is edited at `https://git.example/<file>`. */
export async function shown(markdown: string, files: Files, options: LoadOptions = {}): Promise<Shown> {
  const loaded = await load({ 'index.md': markdown, ...files }, { editUrl: 'https://git.example/{path}', ...options })
  const { page } = loaded.pageAt('/')
  const addresses = page.slots.map(({ url }) => url)
  const html = fillSlots(page.html, addresses).replace(/<a class="permalink"[^>]*><\/a>/g, '')
  return {
    html,
    rows: [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => rowText(row)),
    words: page.text.map(({ text }) => text).join(' '),
    headings: page.headings.map(({ depth, id, text }) => `${String(depth)} #${id} ${text}`),
    addresses,
    findings: loaded.findings,
  }
}

function rowText(row: string): string {
  return row
    .replace(/<\/t[hd]>(?!$)/g, ' | ')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, '$2 <$1>')
    .replace(/<(?:div|li|ul)[ >]/g, ' $&')
    .replace(/<\/(?:div|li)>/g, ' / ')
    .replace(/<(?!\w+:|\/\w+\/|\/>)[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?: \/)+ (?=\||$)/g, ' ')
    .trim()
}
