/** A name as part of an address or an id: letters and digits, and a hyphen for all else. `otherwise` serves where it has neither. */
export function slugOf(name: string, otherwise: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug.slice(0, 80) || otherwise
}

/** A name that nobody has yet, made from a slug; from then on it is taken. */
export function freeName(slug: string, taken: Set<string>): string {
  let name = slug
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${String(count)}`
  taken.add(name)
  return name
}
