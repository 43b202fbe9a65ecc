/**
 * What two labels that mean the same thing have in common: case and white space make no difference (CommonMark 0.31, 4.7). As mdast
 * writes identifiers.
 */
export function identifierOf(label: string): string {
  // Both ways, since some letters have more than one lower-case form: Σ, and ß beside SS.
  return plainLabel(label).toLowerCase().toUpperCase().toLowerCase()
}

/** A label as it reads on one line, without the signs of a quote that a line break in it may bring. */
export function plainLabel(label: string): string {
  return label
    .replace(/\n[\s>]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
