import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** How to ask about the page, as an item of a list: a link, or the name of a channel. */
export function Ask({ view: { ask, words } }: { readonly view: PageView }): VNode | null {
  if (!ask) return null
  return (
    <li class="page-ask">
      {ask.href ? <a href={ask.href}>{words.askAboutPage}</a> : words.askInChannel.replace('{channel}', () => ask.channel)}
    </li>
  )
}
