import { existsSync, readFileSync } from 'node:fs'
import launchEditor from 'launch-editor'
import type { OpenRequest } from '../../model/preview.ts'
import type { DevSession } from '../contract.ts'
import { lineOfHeading } from './heading-line.ts'
import { fileInProject, knownFile } from './known-files.ts'

/** Opens an editor at a place. Tests and other programs may put another in its place. */
export type OpenEditor = (path: string, line: number, column: number) => void

/** Opens what is asked for; false where the session knows no such file, or it is not there any more. */
export function openInEditor(asked: OpenRequest, session: DevSession, named: ReadonlySet<string>, openEditor: OpenEditor): boolean {
  const place = 'file' in asked ? placeIn(asked, session, named) : placeOfPage(asked, session)
  if (place === undefined || !existsSync(place.path)) return false
  openEditor(place.path, place.line ?? 1, place.column ?? 1)
  return true
}

/** Opens the editor that is running, or the one that LAUNCH_EDITOR, VISUAL or EDITOR names. */
export function launch(path: string, line: number, column: number): void {
  launchEditor(`${path}:${String(line)}:${String(column)}`)
}

interface EditorPlace {
  readonly path: string
  readonly line?: number | undefined
  readonly column?: number | undefined
}

function placeIn(
  { file, line, column }: Extract<OpenRequest, { file: string }>,
  session: DevSession,
  named: ReadonlySet<string>,
): EditorPlace | undefined {
  const path = knownFile(file, session, named)
  return path === undefined ? undefined : { path, line, column }
}

function placeOfPage(
  { address, heading, ordinal }: Extract<OpenRequest, { address: string }>,
  session: DevSession,
): EditorPlace | undefined {
  const source = session.sourceOf(address)
  const path = source === undefined ? undefined : fileInProject(source, session)
  if (path === undefined || !existsSync(path)) return undefined
  return { path, line: heading === undefined ? undefined : lineOfHeading(readFileSync(path, 'utf8'), heading, ordinal) }
}
