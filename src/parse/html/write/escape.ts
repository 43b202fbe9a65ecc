/** Text between tags. Most holds none of these signs, which a plain search finds sooner than an expression. */
export function escapeText(text: string): string {
  return text.includes('<') || text.includes('&') ? text.replace(/[<&]/g, reference) : text
}

/** The value of an attribute, between double quotes. */
export function escapeValue(value: string): string {
  return value.replace(/["&'`\0]/g, reference)
}

/** The name of an attribute. */
export function escapeName(name: string): string {
  return name.replace(/[\0\t\n\f\r "&'/<=>`]/g, reference)
}

/** What would end a comment, or is none in one. */
export function escapeComment(comment: string): string {
  return comment.replace(/^>|^->|<!--|-->|--!>|<!-$/g, (found) => found.replace(/[<>]/g, reference))
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}
