import { fileFrom } from '../model/file-name.ts'
import type { CheckFacts } from '../model/rule.ts'
import type { LoadedSite } from './load-site.ts'
import { readStylesheets } from './read-stylesheets.ts'

/** Gathers what rules need beside the site, from disk: part of every run, so it is little. */
export async function gatherFacts(loaded: Pick<LoadedSite, 'site' | 'project'>): Promise<CheckFacts> {
  return { ...factsOf(loaded), stylesheets: await readStylesheets(loaded) }
}

/** As much of it as is known without the disk. */
export function factsOf({ site, project: { root, configFile } }: Pick<LoadedSite, 'site' | 'project'>): CheckFacts {
  const named = configFile === undefined ? {} : { configFile: fileFrom(root, configFile) }
  return { today: site.today, ...named, stylesheets: [], layoutLinks: [] }
}
