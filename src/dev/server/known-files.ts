import { resolve, sep } from 'node:path'
import type { DevSession } from '../contract.ts'

/**
 * The absolute path of a file that may be opened in the editor: one that the session tells of, and that lies in the project's folder.
 * `named` are files that it told of in other ways.
 */
export function knownFile(file: string, session: DevSession, named: ReadonlySet<string>): string | undefined {
  const isNamed = named.has(file) || session.findings().some((finding) => finding.file === file || isRelated(finding.related, file))
  return isNamed ? fileInProject(file, session) : undefined
}

/** The absolute path of a file of the project; undefined for one that lies outside. */
export function fileInProject(file: string, { project }: DevSession): string | undefined {
  const path = resolve(project.root, file)
  return path.startsWith(project.root.endsWith(sep) ? project.root : project.root + sep) ? path : undefined
}

function isRelated(related: readonly { readonly file: string }[] = [], file: string): boolean {
  return related.some((other) => other.file === file)
}
