import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'

/**
 * Gives each finding its fingerprint, in the order given: hex SHA-256 of rule, file, subject and its number among those that are alike.
 * No line is part of it, so that text put in above changes nothing; where a finding has no subject, its message stands in.
 */
export function fingerprints(findings: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = fingerprintKey(finding)
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return createHash('sha256')
      .update(`${key} ${String(ordinal)}`)
      .digest('hex')
  })
}

/** Findings with their fingerprints; what a baseline knows of them is another matter. */
export function withFingerprints(findings: readonly Diagnostic[]): readonly Finding[] {
  const marks = fingerprints(findings)
  return findings.map((finding, index) => ({ ...finding, fingerprint: marks[index] ?? '', isKnown: false }))
}

/** What findings that are alike have in common. */
export function fingerprintKey({ rule, file, subject, message }: Diagnostic): string {
  return JSON.stringify([rule, file, subject ?? message])
}
