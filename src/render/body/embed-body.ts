import { SLOT_MARK } from '../../model/slots.ts'

/** What follows a `#` in an address that names its place already, whatever page it is put on. */
export const PLACED = SLOT_MARK

// HTML as the serializer writes it: values in double quotes, any `"` within them escaped. What stands in a comment or in these elements is no markup.
const RAW = String.raw`<!--[\s\S]*?-->|<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[\s\S]*?<\/\1\s*>`
const WRITTEN = String.raw`\s+[^\s"'<>/=]+(?:="[^"]*")?`
// Tags of other names without attributes stay as they are: most tags of a page, so they are not even found.
const TAG = new RegExp(String.raw`${RAW}|<(\/?h)([1-5])((?:${WRITTEN})*)(?=\s*\/?>)|<([a-z][^\s/>]*)((?:${WRITTEN})+)(?=\s*\/?>)`, 'gi')
/** What attributes hold of which one is changed; most hold none of it. */
const CHANGED = /\s(?:id|for|form|list|headers|itemref|popovertarget|usemap|name|aria-[a-z]+)=|="(?:#|url\(#)/i
const ATTRIBUTE = /(\s+)([^\s"'<>/=]+)="([^"]*)"/g

/** Attributes that hold ids, one or several (HTML, 3.2.6 and following; WAI-ARIA 1.2, ID references). */
const IDS = new Set([
  'id',
  'for',
  'form',
  'list',
  'headers',
  'itemref',
  'popovertarget',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
])
const ADDRESSES = new Set(['href', 'xlink:href', 'usemap'])

/**
 * Makes the HTML of a page fit to stand on another one, beside more of them: headings one level lower, and `prefix` before each id and each
 * reference to one. An address that begins with `#` and `PLACED` loses only that mark.
 */
export function embedBody(html: string, prefix: string): string {
  return html.replace(TAG, (whole: string, ...[, heading, level, ofHeading = '', name, ofOther = '']: readonly (string | undefined)[]) => {
    if (heading !== undefined) return `<${heading}${String(Number(level) + 1)}${embedAttributes(ofHeading, prefix, false)}`
    return name === undefined ? whole : `<${name}${embedAttributes(ofOther, prefix, /^(?:a|map)$/i.test(name))}`
  })
}

function embedAttributes(attributes: string, prefix: string, isAnchor: boolean): string {
  if (!CHANGED.test(attributes)) return attributes
  return attributes.replace(ATTRIBUTE, (all: string, space: string, key: string, value: string) => {
    const embedded = embedValue(key.toLowerCase(), value, prefix, isAnchor)
    return embedded === value ? all : `${space}${key}="${embedded}"`
  })
}

function embedValue(key: string, value: string, prefix: string, isAnchor: boolean): string {
  if (IDS.has(key) || (key === 'name' && isAnchor)) return value.replace(/[^\s]+/g, (id) => prefix + id)
  if (ADDRESSES.has(key) && value.startsWith('#')) {
    if (value.startsWith(`#${PLACED}`)) return `#${value.slice(2)}`
    return value === '#' ? value : `#${prefix}${value.slice(1)}`
  }
  return value.replace(/^url\(#/, `url(#${prefix}`)
}
