import type { VNode } from 'preact'
import type { OwnerWords } from '../../handbook/owners/owner-words.ts'
import type { PageOwner } from '../../model/owner.ts'
import type { Site } from '../../model/site.ts'
import type { Hrefs } from '../hrefs.ts'
import { mailAddress, teamPage, webAddress } from '../view/owners.ts'

interface Props {
  readonly owner: PageOwner
  readonly site: Site
  readonly words: OwnerWords
  readonly hrefs: Hrefs
}

/** What there is to say of an owner: what they are, who leads a team, and how to reach them. */
export function OwnerAbout({ owner: { kind, hasLeft, lead, page, chat, email }, site, words, hrefs }: Props): VNode {
  const team = page === undefined ? undefined : teamPage(page, site, hrefs)
  const chatHref = chat === undefined ? '' : webAddress(chat)
  return (
    <ul>
      <li>
        {words.kinds[kind]}
        {hasLeft && ` (${words.hasLeft})`}
      </li>
      {lead !== undefined && (
        <li>
          {words.lead}: {lead}
        </li>
      )}
      {team !== undefined && (
        <li>
          <a href={team}>{words.teamPage}</a>
        </li>
      )}
      {chat !== undefined && (
        <li>
          {words.chat}: {chatHref === '' ? chat : <a href={chatHref}>{chat}</a>}
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
