import type { Node, Point } from 'unist'
import type { VFile } from 'vfile'
import type { Severity } from '../model/diagnostic.ts'

/** What a transform has to say about the text: becomes a finding when the page is compiled. */
export interface Remark {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  readonly at?: Node | Point | undefined
}

/** Notes a remark on the page, the way unified tools do, so that plugins of others are heard through the same door. */
export function tell(file: VFile, remark: Remark): void {
  const place = remark.at && 'type' in remark.at ? remark.at.position : remark.at
  const message = file.message(remark.message, { ruleId: remark.rule, source: 'handbook', ...(place ? { place } : {}) })
  message.fatal = remark.severity === 'error' ? true : remark.severity === 'warning' ? false : undefined
  if (remark.hint !== undefined) message.note = remark.hint
}
