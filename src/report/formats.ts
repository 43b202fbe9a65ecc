import { checkReportGitHub } from './check-github.ts'
import { checkReportGitLab } from './check-gitlab.ts'
import { checkReportJson, checkReportJsonLines } from './check-json.ts'
import { checkReportJUnit } from './check-junit.ts'
import { checkReportLines } from './check-lines.ts'
import { checkReportMarkdown } from './check-markdown.ts'
import type { CheckFormat } from './check-report.ts'
import { checkReportSarif } from './check-sarif.ts'
import { checkReportText } from './check-text.ts'

/** The formats that a check can be written in, by the name that `--format` takes. */
export const FORMATS: ReadonlyMap<string, CheckFormat> = new Map([
  ['text', checkReportText],
  ['lines', checkReportLines],
  ['json', checkReportJson],
  ['jsonl', checkReportJsonLines],
  ['junit', checkReportJUnit],
  ['sarif', checkReportSarif],
  ['gitlab', checkReportGitLab],
  ['github', checkReportGitHub],
  ['markdown', checkReportMarkdown],
])
