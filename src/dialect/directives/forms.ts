import type { ComponentForm } from '../../model/component.ts'

/** Directives that mean the same on every page, whatever the site holds: they are part of the dialect and leave no slot. */
export const DIALECT_DIRECTIVES: ReadonlyMap<string, ComponentForm> = new Map([
  ['note', 'box'],
  ['tip', 'box'],
  ['important', 'box'],
  ['warning', 'box'],
  ['caution', 'box'],
  ['internal', 'box'],
  ['include', 'line'],
])
