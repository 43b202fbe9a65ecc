import type { ExternalVerdict } from '../model/external.ts'

/** What a check says of how it knows other sites: of how many addresses it knows, and what stood in the way. */
export function externalNotes(
  verdicts: readonly ExternalVerdict[],
  { isNetworkDown, damaged }: { readonly isNetworkDown: boolean; readonly damaged: number },
): readonly string[] {
  const notes: string[] = []
  if (verdicts.length > 0) notes.push(coverage(verdicts))
  if (isNetworkDown)
    notes.push('The network seems to be down: most hosts could not be looked up or reached. Nothing of that is held against them.')
  if (damaged > 0)
    notes.push(
      `${counted(damaged, 'line')} of what is kept of other sites could not be read, and ${damaged === 1 ? 'was' : 'were'} passed over.`,
    )
  return notes
}

/** `312 external addresses: 300 known, 12 not asked yet`. */
function coverage(verdicts: readonly ExternalVerdict[]): string {
  const count = (...kinds: readonly ExternalVerdict['kind'][]): number => verdicts.filter(({ kind }) => kinds.includes(kind)).length
  const [unknown, never, failing] = [count('unknown'), count('internal', 'private'), count('failing')]
  const parts = [
    `${(verdicts.length - unknown - never).toLocaleString('en')} known`,
    ...(unknown > 0 ? [`${unknown.toLocaleString('en')} not asked yet`] : []),
    ...(never > 0 ? [`${never.toLocaleString('en')} never asked`] : []),
  ]
  const pending =
    failing === 0 ? '' : `; ${failing.toLocaleString('en')} failed, and ${failing === 1 ? 'counts' : 'count'} as dead after three checks`
  return `${counted(verdicts.length, 'external address')}: ${parts.join(', ')}${pending}`
}

function counted(count: number, noun: string): string {
  const plural = noun.endsWith('s') ? `${noun}es` : `${noun}s`
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}
