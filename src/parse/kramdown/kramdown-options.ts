import type { KramdownOptions } from '../../dialect/kramdown/options.ts'
import type { MarkdownConfig } from '../../model/config.ts'

/** What kramdown reads a site's pages by. A line end in a paragraph is none to readers, as in Jekyll, unless the site says otherwise. */
export function kramdownOptions({ kramdown }: Pick<MarkdownConfig, 'kramdown'>): KramdownOptions {
  return { hardWrap: false, ...kramdown }
}
