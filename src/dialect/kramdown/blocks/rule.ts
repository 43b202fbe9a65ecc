import { placeBlock } from './place-block.ts'
import type { Reading, Scope } from '../reading.ts'

const RULE = / {0,3}([*_-])(?:[ \t]*\1){2}(?:\1|[ \t])*\n/y

/** Where a rule that begins at an index ends, or -1. */
export function ruleEnd(text: string, index: number): number {
  RULE.lastIndex = index
  return RULE.test(text) ? RULE.lastIndex : -1
}

/** Reads a line of three or more asterisks, hyphens or underscores. */
export function readRule(_: Reading, scope: Scope): boolean {
  const { source } = scope
  const end = ruleEnd(source.text, source.position)
  if (end === -1) return false
  placeBlock(scope, 'rule', source.position, end)
  source.position = end
  return true
}
