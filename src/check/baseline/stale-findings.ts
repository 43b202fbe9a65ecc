import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/** The rule that tells of entries in vain. */
const STALE_RULE = 'baseline/stale'

/** A finding for each entry that nothing stands for any more, at its line. `file` is the baseline's, from the project's root. */
export function staleFindings(stale: readonly BaselineEntry[], { lines }: Baseline, file: string): readonly Diagnostic[] {
  return stale.map(({ fingerprint, rule, path, target }) => {
    const line = lines.get(fingerprint)
    return {
      rule: STALE_RULE,
      severity: 'info',
      file,
      ...(line === undefined ? {} : { place: { line, column: 1 } }),
      message: `${rule} is accepted for '${target}' in ${path}, but is not found there any more`,
      hint: 'take the line out: --update-baseline does',
      subject: fingerprint,
    }
  })
}
