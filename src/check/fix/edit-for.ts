import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import { addressInSource } from './address-in-source.ts'
import { addAlias } from './add-alias.ts'
import { deletionEdits, linesToDelete } from './delete-lines.ts'
import type { Edit } from './edit.ts'
import { lineEndOf, type SourceText } from './text-places.ts'
import { writeAddress } from './write-address.ts'

/** The file that a finding's repair changes: its own, but for an alias, which goes to the page that takes the address over. */
export function fileToMend({ file, fix }: Diagnostic): string {
  return fix?.kind === 'add-alias' ? fix.file : file
}

/** The one edit of a source that a finding's repair is; undefined where what it is about is not found there, once and for sure. */
export function editFor(source: SourceText, finding: Diagnostic): Edit | undefined {
  return finding.fix === undefined ? undefined : editOf(finding.fix, source, finding)
}

function editOf(fix: Fix, source: SourceText, { place }: Diagnostic): Edit | undefined {
  switch (fix.kind) {
    case 'address': {
      const written = place && addressInSource(source, place, fix.from)
      return written && changed(source, writeAddress(written, fix.to, source.text))
    }
    case 'text': {
      const range = source.places.rangeOf(fix.place)
      // Rules read a text whose lines all end with LF.
      if (!range || source.text.slice(range.start, range.end).replace(/\r\n?/g, '\n') !== fix.from) return undefined
      return changed(source, { ...range, text: fix.to.replaceAll('\n', lineEndOf(source.text)) })
    }
    case 'delete-lines': {
      const span = place && linesToDelete(source, place)
      return span && deletionEdits(source, [span])[0]
    }
    case 'add-alias':
      return addAlias(source.text, fix.alias)
  }
}

/** An edit that changes nothing mends nothing. */
function changed({ text }: SourceText, edit: Edit | undefined): Edit | undefined {
  if (!edit) return undefined
  return text.slice(edit.start, edit.end) === edit.text ? undefined : edit
}
