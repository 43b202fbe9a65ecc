import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { LiftedMessage } from './includes/lift-messages.ts'

/** Turns a message that a unified plugin left on the file into a finding. */
export function toDiagnostic(message: LiftedMessage, file: string): Diagnostic {
  const place = toPlace(message)
  return {
    rule: message.ruleId ?? message.source ?? 'plugin/message',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    file,
    message: message.reason,
    ...(place ? { place } : {}),
    ...(message.note === undefined ? {} : { hint: message.note }),
    ...(message.related ? { related: message.related } : {}),
  }
}

function toPlace(message: LiftedMessage): Place | undefined {
  if (message.line === undefined) return undefined
  const column = message.column ?? 1
  const end = message.place && 'end' in message.place ? message.place.end : undefined
  return { line: message.line, column, ...(end ? { endLine: end.line, endColumn: end.column } : {}) }
}
