import type { ComponentUse } from '../../model/component.ts'

/** A directive's own words: `:name[…]{…}`, its brackets and braces both optional. */
const REST = /^(?:\[[^\n]*?\](?=[^\]]|$))?(?:\{[^{}\n]*\})?/

/** A text in Markdown without some uses of directives, wherever one with their name and all that they say stands in it. */
export function hideDirectives(markdown: string, uses: readonly Pick<ComponentUse, 'name' | 'label' | 'attributes'>[]): string {
  return uses.reduce((text, use) => hideUse(text, use), markdown)
}

function hideUse(markdown: string, { name, label, attributes }: Pick<ComponentUse, 'name' | 'label' | 'attributes'>): string {
  const said = [label, ...Object.values(attributes)].filter((value) => value !== '')
  if (said.length === 0) return markdown
  const pieces = markdown.split(`:${name}`)
  let kept = pieces[0] ?? ''
  for (const piece of pieces.slice(1)) {
    const rest = REST.exec(piece)?.[0] ?? ''
    const isUse = said.every((value) => rest.includes(value))
    kept = isUse ? kept.replace(/:+$/, '') + piece.slice(rest.length) : `${kept}:${name}${piece}`
  }
  return kept
}
