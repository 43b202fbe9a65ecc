import type { Diagnostic } from '../../model/diagnostic.ts'
import { deletionEdits, linesToDelete, type LineSpan } from './delete-lines.ts'
import { editFor, fileToMend } from './edit-for.ts'
import { applyEdits, compareEdits, isSameEdit, overlap, type Edit } from './edit.ts'
import { sourceText, type SourceText } from './text-places.ts'

/** A file before and after its findings are mended. */
export interface MendedFile {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** What repairs would do, file by file, sorted. */
export interface FixPlan {
  readonly files: readonly MendedFile[]
  readonly mended: readonly Diagnostic[]
  /** Findings with a repair that is not made: what it is about is not found where it should be, or another repair changes it first. */
  readonly left: readonly Diagnostic[]
}

interface Proposal {
  readonly finding: Diagnostic
  readonly edit: Edit | undefined
}

/**
 * Plans the repairs of findings. `textOf` gives the text of a file from the project's root, as it is, its byte order mark too; undefined
 * for one that is not to be changed. Of repairs that overlap, the first in the text is made.
 */
export function planFixes(findings: readonly Diagnostic[], textOf: (file: string) => string | undefined): FixPlan {
  const fixable = findings.filter(({ fix }) => fix !== undefined)
  const names = [...new Set(fixable.map(fileToMend))].sort()
  const files: MendedFile[] = []
  const mended = new Set<Diagnostic>()
  for (const file of names) {
    const before = textOf(file)
    if (before === undefined) continue
    const theirs = fixable.filter((finding) => fileToMend(finding) === file)
    const after = mendText(file, before, theirs, mended)
    if (after !== before) files.push({ file, before, after })
  }
  return {
    files,
    mended: fixable.filter((finding) => mended.has(finding)),
    left: fixable.filter((finding) => !mended.has(finding)),
  }
}

/** The text with the repairs made; notes in `mended` which findings they are of. */
function mendText(file: string, before: string, findings: readonly Diagnostic[], mended: Set<Diagnostic>): string {
  const source = sourceText(file, before)
  const isOfAlias = ({ fix }: Diagnostic): boolean => fix?.kind === 'add-alias'
  const placed = findings.filter((finding) => !isOfAlias(finding))
  const edits = choose(
    [...placed.filter(isNotOfLines).map((finding) => ({ finding, edit: editFor(source, finding) })), ...deletions(source, placed)],
    mended,
  )
  let text = applyEdits(before, edits)
  // Each alias counts from the text that the one before has left: two of them may need the same list.
  for (const finding of findings.filter(isOfAlias)) {
    const edit = editFor(sourceText(file, text), finding)
    if (!edit) continue
    text = applyEdits(text, [edit])
    mended.add(finding)
  }
  return text
}

function isNotOfLines({ fix }: Diagnostic): boolean {
  return fix?.kind !== 'delete-lines'
}

/** Lines that go are looked at together, since the blank lines round them depend on one another. */
function deletions(source: SourceText, findings: readonly Diagnostic[]): readonly Proposal[] {
  const spans = new Map<Diagnostic, LineSpan>()
  for (const finding of findings) {
    const span = isNotOfLines(finding) || !finding.place ? undefined : linesToDelete(source, finding.place)
    if (span) spans.set(finding, span)
  }
  const edits = deletionEdits(source, [...spans.values()])
  return [...spans].map(([finding, { first }]) => {
    const start = source.places.lines[first]?.start ?? 0
    return { finding, edit: edits.find((edit) => edit.start <= start && start < Math.max(edit.end, edit.start + 1)) }
  })
}

/** The edits that can be made together. */
function choose(proposals: readonly Proposal[], mended: Set<Diagnostic>): readonly Edit[] {
  const chosen: Edit[] = []
  const real = proposals.flatMap(({ finding, edit }) => (edit ? [{ finding, edit }] : []))
  for (const { finding, edit } of real.sort((a, b) => compareEdits(a.edit, b.edit))) {
    const previous = chosen.at(-1)
    const isThere = previous !== undefined && isSameEdit(previous, edit)
    if (previous && !isThere && overlap(previous, edit)) continue
    if (!isThere) chosen.push(edit)
    mended.add(finding)
  }
  return chosen
}
