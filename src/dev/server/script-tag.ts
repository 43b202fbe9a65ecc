import { PREVIEW_FOLDER } from '../../model/preview.ts'

/** What the script of an open page has to know. */
export interface ScriptFacts {
  /** What only pages of this server can read. */
  readonly token: string
  /** What had been told when the page was made. */
  readonly revision: number
  /** The path under which the site lies: `/handbook`, or empty. */
  readonly prefix: string
}

/** The tag of the preview's own script. Its attributes are its input. */
export function scriptTag({ token, revision, prefix }: ScriptFacts): string {
  const data = `data-token="${token}" data-revision="${String(revision)}" data-prefix="${prefix.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  return `<script src="${PREVIEW_FOLDER}dev.js" ${data}></script>`
}

/**
 * Puts the tag into a page, as the first element of its head: what the page's own scripts do to it then comes after what this one sees.
 * A document without a head has it at its end.
 */
export function insertScript(html: string, tag: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html)
  if (!head) return html + tag
  const at = head.index + head[0].length
  return html.slice(0, at) + tag + html.slice(at)
}
