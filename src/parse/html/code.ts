import type { Element, Properties } from 'hast'
import type { Code } from 'mdast'
import { codeProperties } from './code-options.ts'

/**
 * How a code block becomes HTML: classes and attributes from attribute lists go on `pre`, and `{: .language-x}` on a block that names
 * no language sets it, as in kramdown. A mermaid block keeps its source for the browser. A file or title named behind the language is
 * shown above the code.
 */
export function convertCode(node: Code): Element {
  const language = /^[^\s{?]+/.exec(node.lang ?? '')?.[0]
  // Lines may stand right behind the language too: `ts{1,3}`.
  const meta = [/\{[\d,-]+\}$/.exec(node.lang ?? '')?.[0], node.meta].filter((part) => typeof part === 'string').join(' ')
  const properties: Properties = {
    ...(node.data as { hProperties?: Properties } | undefined)?.hProperties,
    ...codeProperties(meta),
  }
  const classes = Array.isArray(properties['className']) ? properties['className'].map(String) : []
  const text = { type: 'text' as const, value: node.value === '' ? '' : `${node.value}\n` }
  let pre: Element
  if (language === 'mermaid') {
    // Browsers leave out a line end right behind the tag.
    if (text.value.startsWith('\n')) text.value = `\n${text.value}`
    pre = { type: 'element', tagName: 'pre', properties: { ...properties, className: ['mermaid', ...classes] }, children: [text] }
  } else {
    const languages = classes.filter((name) => name.startsWith('language-'))
    const own = language === undefined ? languages : [`language-${language}`]
    const rest = classes.filter((name) => !languages.includes(name))
    delete properties['className']
    const code: Element = { type: 'element', tagName: 'code', properties: own.length === 0 ? {} : { className: own }, children: [text] }
    pre = {
      type: 'element',
      tagName: 'pre',
      properties: { ...properties, ...(rest.length === 0 ? {} : { className: rest }) },
      children: [code],
    }
  }
  pre.position = node.position
  return pre
}
