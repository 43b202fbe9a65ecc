import type { Root } from 'mdast'
import { DIALECT_DIRECTIVES } from '../../dialect/directives/forms.ts'
import { MOST_NESTED } from '../../dialect/directives/syntax.ts'
import { visitAll } from '../../dialect/walk.ts'
import type { ComponentForms } from '../../model/component.ts'

const ATTRIBUTE = '(?:[.#][\\w-]+|[A-Za-z][\\w-]*(?:="[^"\\n&]*"|=[\\w-]+)?)'
const ATTRIBUTES = `(?:\\{${ATTRIBUTE}(?: ${ATTRIBUTE})*\\})?`
const LABEL = '\\[[^[\\]\\n:{}\\\\<`]*[^[\\]\\s:{}\\\\<`]\\]'

/** What may stand before a directive on its line. */
const MARKS = '[ \\t>*+\\-\\d.)]*'

/** How many directives in text the native parser reads in a short time. */
const MOST_WORDS = 2000

/** Tests of texts for directives: whether they may hold some, and whether the native parser surely finds those that are and no others. */
export interface DirectiveTest {
  readonly mayHold: (text: string) => boolean
  /** True where each line of a text that looks like a directive is one, written as most are. */
  readonly areRegular: (text: string) => boolean
  /** True where a tree has no directives but those with a name and form that exist, and each line of colons closes a box. */
  readonly areAll: (tree: Root, text: string) => boolean
}

/** Gives the tests for a site's components. */
export function directiveTest(components: ComponentForms): DirectiveTest {
  const forms: ComponentForms = new Map([...DIALECT_DIRECTIVES, ...components])
  const [words, blocks] = [namesOf(forms, true), namesOf(forms, false)]
  const block = new RegExp(`(?:^|\\n)${MARKS}(?:\\[\\^[^\\]\\n]*\\]:${MARKS})?:{2,}${blocks}(?![\\w-])`)
  const inText = new RegExp(`:${words}\\[`)
  const line = new RegExp(`^(?::{2,}${blocks}(?:${LABEL})?${ATTRIBUTES}|:{3,})$`)
  const word = new RegExp(`(?<!:):${words}${LABEL}${ATTRIBUTES}(?![[{])`, 'g')
  const broken = new RegExp(`::|:${words}\\[`)
  return {
    mayHold: (text) => (text.includes('::') && block.test(text)) || inText.test(text),
    areRegular: (text) =>
      (text.match(word)?.length ?? 0) <= MOST_WORDS &&
      text.split('\n').every((one) => !one.includes(':') || line.test(one) || !broken.test(one.replace(word, ''))),
    areAll: (tree, text) => {
      let boxes = 0
      let inWords = 0
      let others = 0
      visitAll(tree, (node) => {
        if (node.type === 'containerDirective') boxes += 1
        if (node.type !== 'containerDirective' && node.type !== 'leafDirective' && node.type !== 'textDirective') return undefined
        const form = forms.get(node.name)
        if (form === undefined || (form === 'text') !== (node.type === 'textDirective')) others += 1
        if (node.type === 'textDirective') inWords += 1
        if (node.type === 'textDirective' && node.children.length === 0) others += 1
        return undefined
      })
      return (
        others === 0 &&
        inWords === (text.match(word)?.length ?? 0) &&
        boxes < MOST_NESTED &&
        boxes === (text.match(/^:{3,}$/gm)?.length ?? 0)
      )
    },
  }
}

/** A pattern for the names of one form; one that matches nothing where there are none. */
function namesOf(forms: ComponentForms, isText: boolean): string {
  const names = [...forms].filter(([, form]) => (form === 'text') === isText).map(([name]) => name)
  return names.length === 0 ? '(?!)' : `(?:${names.join('|')})`
}
