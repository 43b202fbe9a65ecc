/** True for what a browser can open, as against the name of a channel. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text)
}

/** The address at which a mail program opens. RFC 6068: what has a meaning in a `mailto:` address is escaped. */
export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`
}
