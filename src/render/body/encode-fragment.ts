/** The fragment percent-encode set of the URL standard, and a `%` that begins no escape. */
// eslint-disable-next-line no-control-regex -- the set begins with the control characters
const NEEDS_ENCODING = /[\u0000-\u0020\u007F"<>`]|%(?![0-9a-f]{2})/gi

/** Most ids are made of words. */
const PLAIN = /^[\w-]*$/

/**
 * Takes a fragment without its `#`, and encodes only what must be: `grün` stays `grün`. An escape stays as it is: a browser
 * looks for the very text of the fragment before it decodes it. Source: url.spec.whatwg.org; html.spec.whatwg.org, “indicated part of the document”.
 */
export function encodeFragment(fragment: string): string {
  return PLAIN.test(fragment) ? fragment : fragment.replace(NEEDS_ENCODING, encodeURIComponent)
}
