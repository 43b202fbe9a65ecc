/** The identifier of a definition, for its label: as other nodes name it. */
export function identifierOf(label: string): string {
  return label.replace(/\s+/g, ' ').toLowerCase()
}
