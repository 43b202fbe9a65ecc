import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import pMap from 'p-map'
import type { Stylesheet } from '../model/rule.ts'
import type { Asset } from '../model/site.ts'
import type { LoadedSite } from './load-site.ts'

/** Reads the stylesheets that a project publishes, its own and not those of the tool. One that cannot be read any more is left out. */
export async function readStylesheets({ site, project }: Pick<LoadedSite, 'site' | 'project'>): Promise<readonly Stylesheet[]> {
  const tools = project.defaults.publicFolders.filter((folder) => folder !== project.publicFolder)
  const isOfTheTool = ({ source }: Asset): boolean => tools.some((folder) => source.startsWith(folder + sep))
  const assets = site.assets.filter((asset) => /\.css$/i.test(asset.route) && !isOfTheTool(asset))
  const stylesheets = await pMap(assets, readStylesheet, { concurrency: 16 })
  return stylesheets.filter((stylesheet) => stylesheet !== undefined)
}

async function readStylesheet({ route, file, source }: Asset): Promise<Stylesheet | undefined> {
  const text = await readFile(source, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { route, file, text }
}
