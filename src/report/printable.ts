/**
 * What could do something wherever it is printed: control characters, line breaks of Unicode, characters that turn the direction of what
 * follows (https://trojansource.codes), and halves of characters.
 */
const ACTIVE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Commands to a CI system that it reads anywhere in a line: `##[set-env …]` (GitHub), `##vso[…]` (Azure), `##teamcity[…]`. */
const COMMAND = /(?<=#)#(?=[a-z]*\[)/gi

/** Gives text from files as one line that moves no cursor and commands no CI system: such characters are written as `\u001b`. */
export function printable(text: string): string {
  return text.replace(ACTIVE, escaped).replace(COMMAND, escaped)
}

/** The same for a line of its own: where it would begin with `::`, which commands GitHub's runner, its first colon is escaped. */
export function printableLine(text: string): string {
  return printable(text).replace(/^(\s*):(?=:)/, '$1\\u003a')
}

/** The same for source that is shown as it is: each such character becomes another one, a tab a space, and columns stay what they were. */
export function inert(source: string): string {
  return source.replaceAll('\t', ' ').replace(ACTIVE, '\ufffd').replace(COMMAND, '\ufffd')
}

/** Gives text as one line of at most so many characters. */
export function shortened(text: string, length: number): string {
  const line = printable(text)
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`
}

/** A character as its escape in JSON. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
