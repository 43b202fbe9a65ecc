import type { VNode } from 'preact'
import { isWebAddress, mailAddress } from '../../handbook/contact-address.ts'
import type { ComponentWords } from '../../handbook/words/component-words.ts'
import type { PageOwner } from '../../model/owner.ts'
import type { Site } from '../../model/site.ts'
import type { Hrefs } from '../hrefs.ts'
import { teamPage } from '../view/owners.ts'

interface Props {
  readonly owner: PageOwner
  readonly site: Site
  readonly words: ComponentWords
  readonly hrefs: Hrefs
}

/** What there is to say of an owner: what they are, who leads a team, and how to reach them. */
export function OwnerAbout({ owner: { kind, hasLeft, lead, page, chat, email }, site, words, hrefs }: Props): VNode {
  const team = page === undefined ? undefined : teamPage(page, site, hrefs)
  return (
    <ul>
      <li>
        {words.ownerLists.kinds[kind]}
        {hasLeft && ` (${words.hasLeft})`}
      </li>
      {lead !== undefined && (
        <li>
          {words.ownerLists.lead}: {lead}
        </li>
      )}
      {team !== undefined && (
        <li>
          <a href={team}>{words.ownerLists.teamPage}</a>
        </li>
      )}
      {chat !== undefined && (
        <li>
          {words.chat}: {isWebAddress(chat) ? <a href={chat}>{chat}</a> : chat}
        </li>
      )}
      {email !== undefined && (
        <li>
          {words.email}: <a href={mailAddress(email)}>{email}</a>
        </li>
      )}
    </ul>
  )
}
