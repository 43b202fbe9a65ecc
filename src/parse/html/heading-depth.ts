import type { Heading } from '../../model/page.ts'

/** The level of a heading by the name of its element; undefined for what is no heading. */
export function headingDepth(tagName: string): Heading['depth'] | undefined {
  switch (tagName) {
    case 'h1':
      return 1
    case 'h2':
      return 2
    case 'h3':
      return 3
    case 'h4':
      return 4
    case 'h5':
      return 5
    case 'h6':
      return 6
    default:
      return undefined
  }
}
