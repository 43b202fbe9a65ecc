import { readTree } from './tree.ts'
import { readHtml, type HtmlDocument } from './html-document.ts'

/** A built site as its files, at the address that it is meant for. */
export interface WrittenSite {
  /** The text of every file, by its path. */
  readonly files: Readonly<Record<string, string>>
  /** Its HTML files, as a browser reads them. */
  readonly documents: ReadonlyMap<string, HtmlDocument>
  /**
   * What is wrong with a link from a file, resolved as a browser would: a line, or nothing where it leads to a written file and, with a
   * fragment, to a place in it. Links to other sites are not looked at.
   */
  readonly faultOf: (from: string, url: string) => string | undefined
}

/** Reads a built site. Takes its folder and the address of its entry page, ending in a slash. */
export function readWrittenSite(folder: string, address: string): WrittenSite {
  const files = readTree(folder)
  const documents = new Map(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, html]) => [path, readHtml(html)]),
  )
  return {
    files,
    documents,
    faultOf: (from, url) => {
      const to = new URL(url, new URL(encodePath(from), address))
      if (to.origin !== new URL(address).origin) return undefined
      if (!to.href.startsWith(address)) return `${from} → ${url}: outside the site`
      const path = fileOf(to, address)
      if (!(path in files)) return `${from} → ${url}: there is no file ${path}`
      const fragment = decodeURIComponent(to.hash.slice(1))
      return fragment === '' || documents.get(path)?.ids.has(fragment) === true ? undefined : `${from} → ${url}: no such place in ${path}`
    },
  }
}

/** The file that a plain host answers an address with: a folder's `index.html`, or the file of that very name. */
function fileOf(to: URL, address: string): string {
  return decodeURIComponent(to.pathname.slice(new URL(address).pathname.length)).replace(/(^|\/)$/, '$1index.html')
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
