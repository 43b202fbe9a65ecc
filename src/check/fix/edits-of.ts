import type { Diagnostic, SourceEdit } from '../../model/diagnostic.ts'
import { editFor, fileToMend } from './edit-for.ts'
import { sourceText } from './text-places.ts'

/**
 * The edits that a finding's repair is, as a report may show them: none where it has no repair, or what it is about is not found. `textOf`
 * gives the text of a file from the project's root.
 */
export function editsOf(finding: Diagnostic, textOf: (file: string) => string | undefined): readonly SourceEdit[] {
  if (finding.fix === undefined) return []
  const file = fileToMend(finding)
  const text = textOf(file)
  if (text === undefined) return []
  const source = sourceText(file, text)
  const edit = editFor(source, finding)
  return edit ? [{ file, place: source.places.placeOf(edit), text: edit.text }] : []
}
