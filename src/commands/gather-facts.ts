import { relative, sep } from 'node:path'
import type { CheckFacts } from '../model/rule.ts'
import type { LoadedSite } from './load-site.ts'
import { readStylesheets } from './read-stylesheets.ts'
import { today } from './today.ts'

/** Gathers what rules need beside the site, from disk: part of every run, so it is little. */
export async function gatherFacts(loaded: LoadedSite): Promise<CheckFacts> {
  const { root, configFile } = loaded.project
  const named = configFile === undefined ? {} : { configFile: relative(root, configFile).split(sep).join('/') }
  return { today: today(), ...named, stylesheets: await readStylesheets(loaded), layoutLinks: [] }
}
