/** A key as part of an address: letters and digits, and a hyphen for all else. */
export function slugOf(key: string): string {
  const slug = key
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug.slice(0, 80) || 'owner'
}

/** A name that nobody has yet, made from a slug; from then on it is taken. */
export function freeName(slug: string, taken: Set<string>): string {
  let name = slug
  for (let count = 2; taken.has(name); count += 1) name = `${slug}-${String(count)}`
  taken.add(name)
  return name
}
