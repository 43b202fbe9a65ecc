import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import type { Project } from '../model/project.ts'
import { problemWith } from './entry.ts'
import { followLink } from './follow-link.ts'
import { parseRedirects, type ParsedRedirects } from './parse-redirects.ts'
import { reasonOf } from './reason-of.ts'

const NAME = 'redirects.yaml'

/** Reads the redirects beside a project's pages; none where it has no such file. A file that cannot be read is a finding. */
export function readRedirects({ root, content }: Project): ParsedRedirects {
  const absolute = join(content, NAME)
  const entry = { path: NAME, absolute, file: fileFrom(root, absolute) }
  const stats = lstatSync(absolute, { throwIfNoEntry: false })
  if (!stats) return { redirects: [], diagnostics: [] }
  const end = stats.isSymbolicLink() ? followLink(entry, [realpathSync(content)]) : undefined
  if (end?.kind === 'problem') return { redirects: [], diagnostics: [end.diagnostic] }
  try {
    return parseRedirects(new TextDecoder().decode(readFileSync(absolute)), entry.file)
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}), so the addresses in it lead nowhere`
    return { redirects: [], diagnostics: [problemWith(entry, 'source/unreadable', message)] }
  }
}
