import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import pMap from 'p-map'
import type { Diagnostic } from '../model/diagnostic.ts'
import { route } from '../model/route.ts'
import type { Asset } from '../model/site.ts'
import { problemWith, type Entry } from './entry.ts'
import { readDimensions } from './read-dimensions.ts'
import { reasonOf } from './reason-of.ts'

interface Assets {
  readonly assets: readonly Asset[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks at files that are copied as they are, in the order given: their size, and images' dimensions. One that cannot be read is a finding. */
export async function readAssets(entries: readonly Entry[]): Promise<Assets> {
  const results = await pMap(entries, readAsset, { concurrency: 64 })
  return {
    assets: results.flatMap((result) => (result.kind === 'asset' ? [result.asset] : [])),
    diagnostics: results.flatMap((result) => (result.kind === 'problem' ? [result.diagnostic] : [])),
  }
}

async function readAsset(
  entry: Entry,
): Promise<{ readonly kind: 'asset'; readonly asset: Asset } | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }> {
  try {
    await access(entry.absolute, constants.R_OK)
    const { size } = await stat(entry.absolute)
    const dimensions = await readDimensions(entry.absolute)
    const asset = { route: route(entry.path), source: entry.absolute, file: entry.file, size }
    return { kind: 'asset', asset: dimensions === undefined ? asset : { ...asset, dimensions } }
  } catch (error) {
    const message = `this file cannot be read (${reasonOf(error)}), so it is not on the site`
    return { kind: 'problem', diagnostic: problemWith(entry, 'source/unreadable', message) }
  }
}
