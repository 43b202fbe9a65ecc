import { cacheFolderIfAny } from '../../commands/cache-folder.ts'
import { makeSearchIndex } from '../../commands/search-index.ts'
import type { Project } from '../../model/project.ts'
import type { Site } from '../../model/site.ts'
import { SEARCH_FOLDER } from '../../search/settings.ts'
import { fileAt } from '../../render/site-files.ts'
import type { DevAnswer } from '../contract.ts'

/** The files of the search index, which is made when somebody searches. */
export interface SearchAnswers {
  /** True for an address at which the index may have something. */
  readonly isAbout: (address: string) => boolean
  /** Undefined for an address at which the index has nothing. */
  readonly at: (site: Site, address: string) => Promise<DevAnswer | undefined>
  /** Has the index made anew when it is asked for next: words changed. */
  readonly forget: () => void
}

/** `cache` is the folder for what is kept between runs. */
export function searchAnswers(project: Project, cache: string | undefined): SearchAnswers {
  const isAbout = (address: string): boolean => fileAt(address).startsWith(`${SEARCH_FOLDER}/`)
  let making: ReturnType<typeof makeSearchIndex> | undefined
  return {
    isAbout,
    forget: () => {
      making = undefined
    },
    async at(site, address) {
      const path = fileAt(address)
      if (!site.config.search || !isAbout(address)) return undefined
      making ??= makeSearchIndex(site, cacheFolderIfAny(project, cache))
      const file = (await making).files.find((one) => one.path === path)
      if (!file) return undefined
      return 'copyOf' in file ? { kind: 'copy', path, source: file.copyOf } : { kind: 'made', path, content: file.content, status: 200 }
    },
  }
}
