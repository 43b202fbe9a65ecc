import { directiveFromMarkdown } from 'mdast-util-directive'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import type { ComponentForms } from '../../model/component.ts'
import { DIALECT_DIRECTIVES } from './forms.ts'
import { registeredDirectives } from './syntax.ts'

/** The names that are read: those of the dialect, and of the components given. */
export function directiveNames(components: ComponentForms): { readonly block: ReadonlySet<string>; readonly text: ReadonlySet<string> } {
  const forms = [...DIALECT_DIRECTIVES, ...components]
  const named = (isText: boolean): ReadonlySet<string> =>
    new Set(forms.filter(([, form]) => (form === 'text') === isText).map(([name]) => name))
  return { block: named(false), text: named(true) }
}

/** A unified plugin that reads directives: those of the dialect, and uses of the components given. */
export function directives(this: Processor, components: ComponentForms): void {
  const data = this.data()
  const syntax = (data.micromarkExtensions ??= [])
  const tree = (data.fromMarkdownExtensions ??= [])
  syntax.push(registeredDirectives(directiveNames(components)))
  tree.push(directiveFromMarkdown())
}
