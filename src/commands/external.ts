import { join } from 'node:path'
import { externalAddresses } from '../check/external/external-addresses.ts'
import { soughtFragments } from '../check/external/sought-fragments.ts'
import type { ExternalMode, ExternalVerdict } from '../model/external.ts'
import type { CheckFacts } from '../model/rule.ts'
import { checkExternal } from '../network/check-external.ts'
import { secureTwin } from '../network/secure-twin.ts'
import { cacheFolder } from './cache-folder.ts'
import { externalNotes } from './external-notes.ts'
import type { LoadedSite } from './load-site.ts'
import type { OnProgress, StageClock } from './stages.ts'

/** What is asked of other sites, and how long. */
export interface ExternalOptions {
  readonly mode: ExternalMode
  /** The folder for what is cached; in the project where absent. */
  readonly cache?: string
  /** Milliseconds for requests in all. */
  readonly timeBudget?: number
  readonly today: string
  readonly clock: StageClock
  readonly onProgress: OnProgress
}

/** What rules need to know of other sites, and what is to be said of how it became known. */
export interface ExternalFacts {
  readonly facts: Pick<CheckFacts, 'verdicts' | 'isOnlyExternal'>
  readonly notes: readonly string[]
}

const TIME_BUDGET = 300_000

/**
 * Finds out what becomes of a site's links to other sites; with the mode 'off', nothing. Throws an UnfinishedError where what is kept of them
 * cannot be read or written.
 */
export async function gatherExternal({ project, site }: LoadedSite, options: ExternalOptions): Promise<ExternalFacts> {
  const { mode, cache, timeBudget = TIME_BUDGET, today, clock, onProgress } = options
  if (mode === 'off') return { facts: {}, notes: [] }
  const addresses = externalAddresses(site)
  const urls = [...new Set(addresses.values())]
  const end = clock.begin('network')
  const result = await checkExternal({
    urls,
    fragments: soughtFragments(site),
    isAsking: mode !== 'cached',
    config: site.config.check.external,
    folder: join(cacheFolder(project, cache), 'external-links'),
    today,
    timeBudget,
    onProgress: (done, total) => {
      onProgress({ stage: 'network', done, total })
    },
  }).finally(end)
  return {
    facts: { verdicts: asWritten(addresses, result.verdicts), ...(mode === 'only' ? { isOnlyExternal: true } : {}) },
    notes: externalNotes(
      urls.map((url) => result.verdicts.get(url)).filter((verdict) => verdict !== undefined),
      result,
    ),
  }
}

/** The verdicts by the addresses as links have them, those over https among them where they are known. */
function asWritten(
  addresses: ReadonlyMap<string, string>,
  verdicts: ReadonlyMap<string, ExternalVerdict>,
): ReadonlyMap<string, ExternalVerdict> {
  const written = new Map<string, ExternalVerdict>()
  for (const [address, url] of addresses) {
    const [verdict, twin] = [verdicts.get(url), verdicts.get(secureTwin(url) ?? '')]
    if (verdict) written.set(address, verdict)
    if (twin) written.set(address.replace(/^http:/i, 'https:'), twin)
  }
  return written
}
