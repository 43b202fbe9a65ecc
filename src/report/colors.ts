/** How a report paints words; an output without colours gives each back as it is. */
export interface Colors {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** No colours: for text inside of other formats. */
export const NO_COLORS: Colors = { red: asItIs, yellow: asItIs, blue: asItIs, bold: asItIs, dim: asItIs }

function asItIs(text: string): string {
  return text
}
