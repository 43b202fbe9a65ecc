import type { Place } from '../model/diagnostic.ts'
import type { Definition } from '../model/page.ts'

/** A definition, and whether anything uses its label. */
export interface DefinitionUse {
  readonly definition: Definition
  readonly isUsed: boolean
}

/**
 * Takes the definitions of a page; gives each with its use. Of several that have one label, the uses are the first one's, and where nothing
 * uses that, nothing uses any. Definitions that are comments, `[//]: # (like this)` or `[comment]: <> (this)`, are left out.
 */
export function definitionUses(definitions: readonly Definition[]): readonly DefinitionUse[] {
  const used = new Set(definitions.filter(({ uses }) => uses > 0).map(({ place }) => placeKey(place)))
  return definitions
    .filter((definition) => !isComment(definition))
    .map((definition) => ({ definition, isUsed: used.has(placeKey(definition.duplicateOf ?? definition.place)) }))
}

/** A text that is the same for the same place. */
export function placeKey({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`
}

function isComment({ label, url }: Definition): boolean {
  return label.startsWith('//') || url === '' || url === '#'
}
