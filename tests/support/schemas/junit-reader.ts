import { Parser } from 'htmlparser2'

/** A test case as GitLab shows it. */
export interface JUnitCase {
  /** GitLab calls it the suite. */
  readonly classname: string
  readonly name: string
  readonly file: string
  readonly status: 'failed' | 'error' | 'skipped' | 'success'
  /** What it shows of a case that did not succeed. */
  readonly output: string
}

const STATUS: Readonly<Record<string, JUnitCase['status']>> = { failure: 'failed', error: 'error', skipped: 'skipped' }

/** Reads JUnit XML as GitLab does: the text of a failure, not its message; of two cases of one class and name, the first. */
export function readJUnit(xml: string): readonly JUnitCase[] {
  const cases = new Map<string, JUnitCase>()
  let open: JUnitCase | undefined
  let inside = ''
  const parser = new Parser(
    {
      onopentag: (name, { classname = '', name: title = '', file = '' }) => {
        if (name === 'testcase') open = { classname, name: title, file, status: 'success', output: '' }
        else if (open !== undefined) open = { ...open, status: STATUS[name] ?? open.status }
        inside = name
      },
      ontext: (text) => {
        if (open !== undefined && inside in STATUS) open = { ...open, output: open.output + text }
      },
      onclosetag: (name) => {
        inside = ''
        if (name !== 'testcase' || open === undefined) return
        const key = JSON.stringify([open.classname, open.name])
        if (!cases.has(key)) cases.set(key, open)
        open = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return [...cases.values()]
}
