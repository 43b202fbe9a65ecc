import { directiveNames } from '../../dialect/directives/directives.ts'
import type { KramdownOptions } from '../../dialect/kramdown/options.ts'
import type { FrontEndOptions } from '../front-end/front-end.ts'

/**
 * What kramdown reads a site's pages by. A line end in a paragraph is none to readers, as in Jekyll, unless the site says otherwise. Directives are
 * read as in the default dialect.
 */
export function kramdownOptions({ markdown, components }: FrontEndOptions): KramdownOptions {
  return { hardWrap: false, ...markdown.kramdown, directives: directiveNames(components) }
}
