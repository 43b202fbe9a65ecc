import type { Route } from '../model/route.ts'
import type { Site } from '../model/site.ts'

/** Takes a site; gives a function that finds the only file of the same name elsewhere. Makes its index when it is first asked. */
export function fileSuggester(site: Site): (path: string) => Route | undefined {
  let byName: ReadonlyMap<string, Route | undefined> | undefined
  return (path) => {
    byName ??= indexFiles(site)
    return byName.get(nameOf(path))
  }
}

/** Each name in lower case, with the file that has it, where only one has. */
function indexFiles(site: Site): ReadonlyMap<string, Route | undefined> {
  const byName = new Map<string, Route | undefined>()
  for (const { route } of site.assets) byName.set(nameOf(route), byName.has(nameOf(route)) ? undefined : route)
  return byName
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}
