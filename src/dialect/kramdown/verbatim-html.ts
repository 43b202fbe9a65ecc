import type { AttributeSet } from './element.ts'

/** What an extension leaves in the HTML: a comment, or its content as it is. Of content for another format nothing is left. */
export function verbatimHtml(name: string, set: AttributeSet, body: string): string {
  if (name === 'comment') return `<!-- ${body} -->`
  const types = (set.attributes.get('type') ?? '').split(/[ \t\r\n\f\v]+/).filter(Boolean)
  return types.length === 0 || types.includes('html') ? body : ''
}
