import { posix } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { CheckReport } from './check-report.ts'

/** The path of a file from the repository's root, as code hosts name files: `docs/content/a.md`, without `./`. */
export function repositoryPath({ prefix }: Pick<CheckReport, 'prefix'>, file: string): string {
  return posix.join(prefix, file)
}

/** A finding with its files named from the repository's root. */
export function inRepository<Told extends Diagnostic>(report: Pick<CheckReport, 'prefix'>, finding: Told): Told {
  const file = repositoryPath(report, finding.file)
  if (finding.related === undefined) return { ...finding, file }
  return { ...finding, file, related: finding.related.map((other) => ({ ...other, file: repositoryPath(report, other.file) })) }
}

/** A path as a relative address (RFC 3986): each part percent-encoded, and no part of it taken for a scheme. */
export function pathUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
