import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import { fingerprintKey } from './fingerprint.ts'

/**
 * Says of each finding whether it is new: more of its kind are there now than before, alike in rule, file and subject. Where only some
 * of several are, those that `isTouched` are, then the last ones.
 */
export function markNew(
  findings: readonly Finding[],
  before: readonly Diagnostic[],
  isTouched: (finding: Finding) => boolean,
): readonly Finding[] {
  const known = new Map<string, number>()
  for (const finding of before) known.set(fingerprintKey(finding), (known.get(fingerprintKey(finding)) ?? 0) + 1)
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(fingerprintKey(finding))
    if (group) group.push(finding)
    else groups.set(fingerprintKey(finding), [finding])
  }
  const fresh = new Set([...groups].flatMap(([key, group]) => freshOf(group, known.get(key) ?? 0, isTouched)))
  return findings.map((finding) => ({ ...finding, isNew: fresh.has(finding) }))
}

function freshOf(group: readonly Finding[], known: number, isTouched: (finding: Finding) => boolean): readonly Finding[] {
  if (known === 0) return group
  if (group.length <= known) return []
  const byTouch = [...group.filter((finding) => !isTouched(finding)), ...group.filter(isTouched)]
  return byTouch.slice(known)
}
