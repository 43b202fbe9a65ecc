import type { Place, RelatedPlace } from '../model/diagnostic.ts'
import type { CheckReport } from './check-report.ts'
import { pathUri, repositoryPath } from './repository-path.ts'
import { sarifMessage, type SarifMessage } from './sarif-text.ts'

/** A region (SARIF 2.1.0, 3.30): counted from 1, its end is the column after the last. */
interface SarifRegion {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** An artifactLocation (3.4), from the repository's root. */
export interface SarifArtifact {
  readonly uri: string
  readonly uriBaseId: typeof REPOSITORY
}

/** A location (3.28). */
export interface SarifLocation {
  readonly id?: number
  readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region: SarifRegion }
  readonly message?: SarifMessage
}

/** The name by which a log calls the repository's root. */
export const REPOSITORY = '%SRCROOT%'

/** Where a file is. */
export function sarifArtifact(report: CheckReport, file: string): SarifArtifact {
  return { uri: pathUri(repositoryPath(report, file)), uriBaseId: REPOSITORY }
}

/** Where a finding is; the first line of its file, where it has no place. */
export function sarifLocation(report: CheckReport, { file, place }: { readonly file: string; readonly place?: Place }): SarifLocation {
  return {
    physicalLocation: { artifactLocation: sarifArtifact(report, file), region: place === undefined ? { startLine: 1 } : region(place) },
  }
}

/** A place that has to do with a finding, with what it has to do with it. */
export function sarifRelatedLocation(report: CheckReport, other: RelatedPlace, id: number): SarifLocation {
  return { id, ...sarifLocation(report, other), message: sarifMessage(other.message) }
}

/** The region of a place; a point, where the place has no end. */
export function sarifRegion({ line, column, endLine = line, endColumn = column }: Place): Required<SarifRegion> {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function region(place: Place): SarifRegion {
  return place.endColumn === undefined ? { startLine: place.line, startColumn: place.column } : sarifRegion(place)
}
