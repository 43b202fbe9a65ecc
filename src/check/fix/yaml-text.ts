/** What a text may hold to be read as text without quotes, also within `[ ]` (YAML 1.2, 7.3.3). Stricter than need be. */
const PLAIN = /^[/\p{L}_][\p{L}\p{N}/._~%+@-]*$/u
/** Words that are read as something else than text (YAML 1.2, 10.3, and what 1.1 had beside). */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i

/** A text as YAML writes it, without quotes where it needs none. */
export function plainOrQuoted(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : doubleQuoted(text)
}

/** A text in double quotes: every text of JSON is one of YAML (YAML 1.2, 1.3). */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text)
}

/** A text in single quotes, which have no escapes; in double ones where it needs some. */
export function singleQuoted(text: string): string {
  return /\p{Cc}/u.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`
}
