import { join } from 'node:path'
import type { JsonCheckReport } from '../../src/report/check-json.ts'
import { createHandbook } from './create-handbook.ts'
import type { Tree } from './tree.ts'

/** What a check of a folder of HTML came to. */
export interface HtmlChecked {
  readonly exitCode: number
  /** A line for each finding, files named from the folder: `index.html:1:10  error  link/page  there is no page at /gone/`. */
  readonly findings: readonly string[]
  readonly report: JsonCheckReport | undefined
  readonly errors: string
}

/** Writes a folder of HTML for a test and checks it as the command line does, with further arguments: `'--url', 'https://example.com'`. */
export async function checkHtmlFolder(files: Tree, ...args: readonly string[]): Promise<HtmlChecked> {
  const tree = Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text]))
  const handbook = createHandbook(tree)
  const { exitCode, report, errors } = await handbook.check('--html', join(handbook.root, 'site'), ...args)
  return { exitCode, report, errors, findings: (report?.findings ?? []).map(lineOf) }
}

/** The findings alone. */
export async function htmlFindings(files: Tree, ...args: readonly string[]): Promise<readonly string[]> {
  const { findings } = await checkHtmlFolder(files, ...args)
  return findings
}

function lineOf({ file, line, column, severity, rule, message, hint }: JsonCheckReport['findings'][number]): string {
  const place = line === undefined || column === undefined ? '' : `:${String(line)}:${String(column)}`
  return `${file.replace(/^site\//, '')}${place}  ${severity}  ${rule}  ${message}${hint === undefined ? '' : ` (${hint})`}`
}
