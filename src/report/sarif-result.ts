import type { SourceEdit } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckReport } from './check-report.ts'
import {
  sarifArtifact,
  sarifLocation,
  sarifRegion,
  sarifRelatedLocation,
  type SarifArtifact,
  type SarifLocation,
} from './sarif-location.ts'
import { sarifLevel, sarifMessage, type SarifLevel, type SarifMessage } from './sarif-text.ts'

/** A result (SARIF 2.1.0, 3.27). */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: SarifMessage
  readonly locations: readonly [SarifLocation]
  readonly relatedLocations?: readonly SarifLocation[]
  /** GitHub adds its own, `primaryLocationLineHash`. */
  readonly partialFingerprints: { readonly 'handbookFingerprint/v1': string }
  readonly baselineState?: 'new' | 'unchanged'
  readonly suppressions?: readonly [{ readonly kind: 'external'; readonly justification: string }]
  readonly fixes?: readonly [SarifFix]
}

/** A fix (3.55). */
interface SarifFix {
  readonly description: SarifMessage
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifact
    readonly replacements: readonly Replacement[]
  }[]
}

interface Replacement {
  readonly deletedRegion: ReturnType<typeof sarifRegion>
  readonly insertedContent: { readonly text: string }
}

/** A finding as a result; `ruleIndex` is where its rule stands among the log's. */
export function sarifResult(finding: Finding, ruleIndex: number, report: CheckReport): SarifResult {
  const { rule, severity, message, hint, related = [], fingerprint, isKnown, isNew } = finding
  const edits = report.editsOf?.(finding) ?? []
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevel(severity),
    message: sarifMessage(hint === undefined ? message : `${message} (${hint})`),
    locations: [sarifLocation(report, finding)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other, index) => sarifRelatedLocation(report, other, index + 1)) }),
    partialFingerprints: { 'handbookFingerprint/v1': fingerprint },
    ...(isNew === undefined ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
    ...(isKnown ? { suppressions: [{ kind: 'external', justification: 'The baseline accepts it for now.' }] } : {}),
    ...(edits.length === 0 ? {} : { fixes: [fixOf(edits, hint, report)] }),
  }
}

function fixOf(edits: readonly SourceEdit[], hint: string | undefined, report: CheckReport): SarifFix {
  const files = [...new Set(edits.map(({ file }) => file))]
  return {
    description: sarifMessage(hint ?? 'what handbook check --fix does'),
    artifactChanges: files.map((file) => ({
      artifactLocation: sarifArtifact(report, file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ place, text }) => ({ deletedRegion: sarifRegion(place), insertedContent: { text } })),
    })),
  }
}
