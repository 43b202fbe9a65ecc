import type { Severity } from '../model/diagnostic.ts'
import { printable } from './printable.ts'

/** How much a result weighs (SARIF 2.1.0, 3.27.10). */
export type SarifLevel = 'error' | 'warning' | 'note'

/** A message object (3.11). */
export interface SarifMessage {
  readonly text: string
}

const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', info: 'note' }

/** The level of a severity. */
export function sarifLevel(severity: Severity): SarifLevel {
  return LEVELS[severity]
}

/**
 * A text as a message: braces are doubled (3.11.5), and where brackets would be a link (3.11.6) they and backslashes are
 * escaped, as the committee answered where the standard is silent (https://github.com/oasis-tcs/sarif-spec/issues/658).
 */
export function sarifMessage(text: string): SarifMessage {
  const line = printable(text).replace(/[{}]/g, '$&$&')
  const literal = line.includes('](') ? line.replace(/[[\]\\]/g, '\\$&') : line
  return { text: `${literal}.` }
}
