import type { ComponentForm } from '../../model/component.ts'

/** The name of blocks that are for inside. */
export const INTERNAL = 'internal'

/** What a text has that holds a block for inside, or what was meant for one: colons of full width too, as Japanese is typed. */
export const MAY_BE_INSIDE = /::|：：|:internal[[{]|\[!internal\]/i

/** The name of the directive that takes in another file. */
export const INCLUDE = 'include'

/** Directives that mean the same on every page, whatever the site holds: they are part of the dialect and leave no slot. */
export const DIALECT_DIRECTIVES: ReadonlyMap<string, ComponentForm> = new Map([
  ['note', 'box'],
  ['tip', 'box'],
  ['important', 'box'],
  ['warning', 'box'],
  ['caution', 'box'],
  [INTERNAL, 'box'],
  [INCLUDE, 'line'],
])
