import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { ComponentForms } from '../../model/component.ts'
import { nearestName } from './nearest-name.ts'
import { tell } from '../messages.ts'
import { linesOf } from '../source-lines.ts'
import { colonTexts, type ColonText } from './colon-texts.ts'
import { DIALECT_DIRECTIVES, INTERNAL } from './forms.ts'

/** What may stand behind the name of a directive on its line, and a space that may not. */
const ONLY_A_DIRECTIVE = /^[ \t]?(?:\[[^\n]*\])?[ \t]?(?:\{[^\n]*\})?$/

/** What nobody writes behind a name but for a directive's sake. */
const OPENS_ATTRIBUTES = /^[ \t]*[[{]/

/** Tells of lines that were meant for a directive and are text: with a name that is nearly right, or not written as directives are. */
export function nearMisses(components: ComponentForms) {
  const forms = new Map([...DIALECT_DIRECTIVES, ...components])
  const names = [...forms.keys()]
  return (tree: Root, file: VFile): void => {
    for (const line of colonTexts(tree, linesOf(file))) {
      const near = nearestName(line.name, names)
      // Words behind two colons and a name are as likely meant to be words.
      const isMeant = line.colons.length > 2 || OPENS_ATTRIBUTES.test(line.rest)
      const isAlone = ONLY_A_DIRECTIVE.test(line.rest.trimEnd()) || (near === line.name && isMeant)
      if (near === undefined || near === INTERNAL || !isAlone) continue
      const written = line.colons + (line.isSpaced ? ' ' : '') + line.name
      tell(file, {
        rule: 'component/unknown',
        severity: 'warning',
        message: `'${written}' begins no directive here, so readers see it as text`,
        hint: hintFor(line, near, forms.get(near) ?? 'line'),
        at: line.start,
      })
    }
  }
}

function hintFor({ name, isSpaced, rest }: ColonText, near: string, form: 'line' | 'box' | 'text'): string {
  if (form === 'text') return `write :${near}[…] within the text`
  const right = (form === 'box' ? ':::' : '::') + near
  if (name !== near || isSpaced) return `did you mean ${right}?`
  const words = rest.trim()
  if (words === '') return `write ${right} on a line of its own`
  return `nothing but […] and {…} may stand behind ${right}, without a space`
}
