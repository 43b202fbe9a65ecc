import type { VNode } from 'preact'
import type { NavigationView } from '../../src/model/view.ts'

/**
 * Entries of the navigation, each with the entries below it. A folder that has no page of its own is text. They are most of what a page has beside
 * its text, so they are written as HTML at once: elements of their own would take most of the time in which a page is made.
 */
export function NavigationList({ entries }: { readonly entries: readonly NavigationView[] }): VNode {
  return <ul dangerouslySetInnerHTML={{ __html: itemsOf(entries) }} />
}

function itemsOf(entries: readonly NavigationView[]): string {
  let html = ''
  for (const { text, href, current, plain, children, more } of entries) {
    html += more === undefined ? '<li>' : `<li data-more="${more}">`
    html += plain
      ? `<span>${escaped(text)}</span>`
      : `<a href="${escaped(href)}"${current ? ' aria-current="page"' : ''}>${escaped(text)}</a>`
    if (children.length > 0) html += `<ul>${itemsOf(children)}</ul>`
    html += '</li>'
  }
  return html
}

function escaped(text: string): string {
  if (!/["&<]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
