/**
 * Heading ids as kramdown makes them (kramdown 2.4 and kramdown-parser-gfm 1.1), so that deep links from anywhere keep working.
 */

const ASCII = /^[\0-\x7f]*$/

/** Gives one id after another; repeated ones get `-1`, `-2`, … by a counter for each base id. */
export interface IdCounter {
  readonly counts: Map<string, number>
}

/** A counter that has given no id yet. */
export function idCounter(): IdCounter {
  return { counts: new Map() }
}

/**
 * The id of a heading of a page's own text, by kramdown's GFM parser: lower case, letters, digits, marks and connectors of
 * every script kept, each space a hyphen, nothing trimmed. Takes the heading's text untrimmed, typographic dashes as typed.
 * Undefined where nothing is left the first time.
 */
export function gfmId(text: string, counter: IdCounter): string | undefined {
  const base = withoutTypography(text)
    .toLowerCase()
    // Words of ASCII, as most are, are found several times as fast without the tables of Unicode.
    .replace(ASCII.test(text) ? /[^\w\- \t]/g : /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
  return numbered(base, counter)
}

/**
 * The id of a heading inside an HTML element, by kramdown's classic algorithm: what stands before the first ASCII letter goes,
 * then all but ASCII letters, digits, spaces and hyphens; `section` where nothing is left.
 */
export function classicId(text: string, counter: IdCounter): string {
  const base = withoutTypography(text)
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
  return numbered(base === '' ? 'section' : base, counter) ?? 'section'
}

/** kramdown turns `--` and `---` into dashes before it makes an id, and dashes are dropped. */
function withoutTypography(text: string): string {
  return text.includes('--') ? text.replace(/---?/g, '') : text
}

function numbered(base: string, counter: IdCounter): string | undefined {
  const used = counter.counts.get(base)
  counter.counts.set(base, (used ?? -1) + 1)
  if (used === undefined) return base === '' ? undefined : base
  return `${base}-${String(used + 1)}`
}
