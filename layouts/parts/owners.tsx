import { Fragment } from 'preact'
import type { VNode } from 'preact'
import type { OwnerView, PageView, Words } from '../../src/model/view.ts'

/** Who looks after the page, as the language lists names: `Security, led by Nia Obi (#security), People`. */
export function Owners({ view: { owner, words } }: { readonly view: PageView }): VNode {
  const list = new Intl.ListFormat(words.locale, { style: 'narrow', type: 'conjunction' })
  const names = owner.values()
  return (
    <span class="page-owners">
      {list.formatToParts(owner.map(({ name }) => name)).map(({ type, value }) => {
        const next = type === 'element' ? names.next().value : undefined
        return next ? <Owner owner={next} words={words} /> : <Fragment>{value}</Fragment>
      })}
    </span>
  )
}

function Owner({ owner: { name, href, lead, chat, hasLeft }, words }: { readonly owner: OwnerView; readonly words: Words }): VNode {
  return (
    <>
      {href ? <a href={href}>{name}</a> : name}
      {lead && `, ${words.ledBy.replace('{name}', () => lead)}`}
      {hasLeft ? ` (${words.hasLeft})` : chat && !chat.href && ` (${chat.text})`}
    </>
  )
}
