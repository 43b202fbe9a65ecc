import type { VNode } from 'preact'
import type { ComponentWords } from '../../words/component-words.ts'
import { isWebAddress, mailAddress } from '../../contact-address.ts'

interface Reachable {
  readonly chat?: string
  readonly email?: string
}

/** A channel: a link where it is an address, else its name. */
export function chatOf({ chat }: Reachable, words: ComponentWords): VNode | string | null {
  if (chat === undefined) return null
  return isWebAddress(chat) ? <a href={chat}>{words.chat}</a> : chat
}

/** An e-mail address, as a link that may break where the host begins. */
export function emailOf({ email }: Reachable): VNode | null {
  if (email === undefined) return null
  const [name, host] = email.split('@')
  return (
    <a href={mailAddress(email)}>
      {name}@<wbr />
      {host}
    </a>
  )
}
