import { codeownersFinder, type FindCodeowners } from '../handbook/owners/find-codeowners.ts'
import { createOwnerDirectory } from '../handbook/owners/owner-directory.ts'
import { ownerIdentifier, type IdentifyOwner } from '../handbook/owners/page-owner.ts'
import type { Config } from '../model/config.ts'
import type { HandbookData } from '../model/data.ts'
import type { CodeownersFile, PageOwner } from '../model/owner.ts'
import { indexPagesAbove } from './index-pages-above.ts'
import type { OpenPage } from './publish.ts'

/** What it takes to say who looks after pages. */
export interface OwnerSurroundings {
  readonly config: Pick<Config, 'owner' | 'audience'>
  readonly data: Pick<HandbookData, 'people' | 'teams'>
  /** Absent where the project has no such file. */
  readonly codeowners?: CodeownersFile
  /** True for a name of somebody who is for inside and left out of this site: nobody is told of them. */
  readonly isLeftOut?: (written: string) => boolean
  /** The day of the run, ISO. */
  readonly today: string
}

/**
 * Gives each page its owners: those of its front matter, else of CODEOWNERS, else of the nearest index page above it that names some, else of
 * the configuration. Where all of them have left, whoever comes next stands behind them, so that there is somebody to ask.
 */
export function resolveOwners(pages: readonly OpenPage[], { config, data, today, codeowners, isLeftOut }: OwnerSurroundings): void {
  const identify = ownerIdentifier(createOwnerDirectory(data), data.people, today)
  const findCodeowners = codeowners ? codeownersFinder(codeowners) : undefined
  const above = indexPagesAbove(pages)
  const site = config.owner.map((written) => identify(written, 'site', { file: '' }))
  // The public need not know what people are called on the forge, whom the handbook's data does not name to them.
  const isTold = ({ key, from }: PageOwner): boolean =>
    isLeftOut?.(key) !== true && (config.audience === 'internal' || from !== 'CODEOWNERS')
  for (const page of pages) {
    const sources: readonly (() => readonly PageOwner[])[] = [
      () => written(page, 'front matter', identify),
      () => (codeowners && findCodeowners ? ownersOfFile(page, codeowners, findCodeowners, identify) : []),
      () => nearestNaming(above(page)).flatMap((index) => written(index, 'section', identify)),
      () => site,
    ]
    const owners: PageOwner[] = []
    for (const source of sources) {
      if (owners.some(({ hasLeft }) => hasLeft !== true)) break
      owners.push(...source().filter((owner) => owner.kind !== 'unknown' || isTold(owner)))
    }
    page.owners = eachOnce(owners)
  }
}

/** The owners that a page's own front matter names. */
function written({ page, file }: OpenPage, from: PageOwner['from'], identify: IdentifyOwner): readonly PageOwner[] {
  const { owner = [], places } = page.frontMatter
  const place = places['owner']
  return owner.filter((name) => name.trim() !== '').map((name) => identify(name.trim(), from, { file, ...(place ? { place } : {}) }))
}

function ownersOfFile({ file }: OpenPage, codeowners: CodeownersFile, find: FindCodeowners, identify: IdentifyOwner): readonly PageOwner[] {
  return find(file).map(({ handle, place }) => identify(handle, 'CODEOWNERS', { file: codeowners.file, place }))
}

/** The first of some index pages that names owners, if one does. */
function nearestNaming(indexes: readonly OpenPage[]): readonly OpenPage[] {
  return indexes.filter(({ page }) => page.frontMatter.owner?.some((name) => name.trim() !== '')).slice(0, 1)
}

function eachOnce(owners: readonly PageOwner[]): readonly PageOwner[] {
  return [...new Map(owners.map((owner) => [owner.key, owner] as const).reverse()).values()].reverse()
}
