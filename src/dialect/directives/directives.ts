import { directiveFromMarkdown } from 'mdast-util-directive'
import type {} from 'remark-parse'
import type { Processor } from 'unified'
import type { ComponentForms } from '../../model/component.ts'
import { DIALECT_DIRECTIVES } from './forms.ts'
import { registeredDirectives } from './syntax.ts'

/** A unified plugin that reads directives: those of the dialect, and uses of the components given. */
export function directives(this: Processor, components: ComponentForms): void {
  const data = this.data()
  const forms = [...DIALECT_DIRECTIVES, ...components]
  const named = (isText: boolean): ReadonlySet<string> =>
    new Set(forms.filter(([, form]) => (form === 'text') === isText).map(([name]) => name))
  const syntax = (data.micromarkExtensions ??= [])
  const tree = (data.fromMarkdownExtensions ??= [])
  syntax.push(registeredDirectives({ block: named(false), text: named(true) }))
  tree.push(directiveFromMarkdown())
}
