import type { ExternalConfig } from '../../src/model/check-config.ts'
import type { ExternalVerdict } from '../../src/model/external.ts'
import { checkExternal, type ExternalResult } from '../../src/network/check-external.ts'
import { configWith } from './compile.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a test may set of a check; the rest is such that it is soon over. */
export interface VerdictOptions extends Partial<ExternalConfig> {
  readonly today?: string
  readonly folder?: string
  readonly isAsking?: boolean
  readonly timeBudget?: number
  readonly fragments?: ReadonlyMap<string, readonly string[]>
}

/** Checks addresses as `handbook check --external on` does, without waiting between requests. */
export async function checkAddresses(urls: readonly string[], options: VerdictOptions = {}): Promise<ExternalResult> {
  const {
    today = '2026-03-01',
    folder = temporaryFolder(),
    isAsking = true,
    timeBudget = 60_000,
    fragments = new Map<string, string[]>(),
    ...config
  } = options
  const external = { ...configWith().check.external, interval: 0, timeout: 2000, ...config }
  return checkExternal({ urls, fragments, isAsking, folder, today, timeBudget, config: external, onProgress: () => undefined })
}

/** The verdict on one address of a check. */
export async function verdictOn(url: string, options: VerdictOptions = {}): Promise<ExternalVerdict> {
  const { verdicts } = await checkAddresses([url], options)
  const verdict = verdicts.get(url)
  if (!verdict) throw new Error(`There is no verdict on ${url}`)
  return verdict
}
