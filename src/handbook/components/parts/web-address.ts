/** True for what a browser can open, as against the name of a channel. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text)
}
