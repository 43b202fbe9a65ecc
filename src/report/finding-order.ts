import type { Diagnostic } from '../model/diagnostic.ts'
import { SEVERITIES } from './summary.ts'

/** The findings, the gravest first; those of one severity stay in their order. */
export function gravestFirst<Told extends Diagnostic>(findings: readonly Told[]): readonly Told[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

/** The findings by the file that they are in, files in the order of their first finding; in each, the gravest first. */
export function groupByFile<Told extends Diagnostic>(findings: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const byFile = new Map<string, Told[]>()
  for (const finding of findings) {
    const group = byFile.get(finding.file)
    if (group === undefined) byFile.set(finding.file, [finding])
    else group.push(finding)
  }
  return new Map([...byFile].map(([file, group]) => [file, gravestFirst(group)]))
}
