import type { Heading } from '../model/page.ts'
import type { Route } from '../model/route.ts'
import type { SitePage } from '../model/site.ts'

/** An address as the front matter of a page names it: what would end a path, or is an escape, is escaped. */
export function writtenAddress(route: Route): string {
  return route.replace(/[%?#]/g, encodeURIComponent)
}

/** What to do so that a page answers at a further address, with the very line. */
export function aliasHint({ page, file }: SitePage, route: Route): string {
  const aliases = [...(page.frontMatter.aliases ?? []), writtenAddress(route)]
  return `add to the front matter of ${file}: aliases: [${aliases.map(quoteForYaml).join(', ')}]`
}

/** What to do to give an address up, with the very line; `fragment` with its `#`. */
export function removedHint(route: Route, fragment = ''): string {
  return `give it up in the front matter of a page: removed: [${quoteForYaml(writtenAddress(route) + fragment)}]`
}

/** A heading as its author would write it so that it has an id: behind it, in braces where the id can stand there, else in HTML. */
export function headingWithId({ depth, text }: Pick<Heading, 'depth' | 'text'>, id: string): string {
  return `${'#'.repeat(depth)} ${text} ${/^[A-Za-z][\w:-]*$/.test(id) ? `{#${id}}` : anchorElement(id)}`
}

/** An anchor that shows nothing. */
export function anchorElement(id: string): string {
  return `<a id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>`
}

/** A text as it stands in a list of YAML: in quotes where it could be read as something else. */
export function quoteForYaml(text: string): string {
  return /^\/[\p{L}\p{N}/._~@+-]*$/u.test(text) ? text : JSON.stringify(text)
}
