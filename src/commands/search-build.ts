import type { OutputFile } from '../model/output.ts'
import type { Site } from '../model/site.ts'
import { makeSearchIndex, obstacleToSearch, type SearchIndex } from './search-index.ts'
import type { StageClock } from './stages.ts'

/** The search of a site that is being built: its index is made while pages are rendered. */
export interface SearchBuild {
  /** The site as its pages are rendered: it offers a search where there will be one. */
  readonly site: Site
  /** The same files, and behind them those of the index, once it is there. */
  readonly withIndex: (files: Iterable<OutputFile>) => AsyncGenerator<OutputFile>
  readonly notes: () => readonly string[]
  /** Ends it, also before its time. */
  readonly stop: () => void
}

/** Begins the search of a site, as far as it is to have one and can. `cache` is the folder for what is kept between runs. */
export function beginSearch(site: Site, cache: string | undefined, clock: StageClock): SearchBuild {
  const obstacle = site.config.search ? obstacleToSearch(site) : undefined
  const search = site.config.search && obstacle === undefined
  const controller = new AbortController()
  const end = clock.begin('search')
  const index = search ? makeSearchIndex(site, cache, controller.signal) : undefined
  end()
  let made: SearchIndex = { files: [], ...(obstacle === undefined ? {} : { note: obstacle }) }
  return {
    site: { ...site, config: { ...site.config, search } },
    async *withIndex(files) {
      yield* files
      if (index) made = await clock.run('search', () => index)
      yield* made.files
    },
    notes: () => (made.note === undefined ? [] : [made.note]),
    stop: () => {
      controller.abort()
    },
  }
}
