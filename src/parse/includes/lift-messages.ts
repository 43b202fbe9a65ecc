import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { RelatedPlace } from '../../model/diagnostic.ts'

/** A message with the places in other files that it came from. */
export interface LiftedMessage extends VFileMessage {
  related?: readonly RelatedPlace[]
}

/** Tells what was told of a text at the directive that takes it in, and names the place in its own file. */
export function liftMessages(from: VFile, to: VFile, directive: Node): void {
  for (const message of from.messages as LiftedMessage[]) {
    const { ruleId, source, reason, fatal, note, line, column } = message
    const lifted: LiftedMessage = to.message(reason, {
      ...(ruleId === undefined ? {} : { ruleId }),
      ...(source === undefined ? {} : { source }),
      ...(directive.position ? { place: directive.position } : {}),
    })
    lifted.fatal = fatal
    lifted.note = note
    const place = line === undefined ? {} : { place: { line, column: column ?? 1 } }
    lifted.related = [...(message.related ?? []), { file: from.path, ...place, message: 'this text is taken in' }]
  }
}
