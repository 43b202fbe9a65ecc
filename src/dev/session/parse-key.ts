import type { ComponentForms } from '../../model/component.ts'
import type { Config } from '../../model/config.ts'

/** Keys of the configuration that no page is compiled by. What is not among them counts as one that pages are compiled by. */
const BESIDE: ReadonlySet<string> = new Set<keyof Config>([
  'title',
  'description',
  'url',
  'siteUrls',
  'visibility',
  'routes',
  'links',
  'layout',
  'editUrl',
  'drafts',
  'brand',
  'defaultAudience',
  'internalAssets',
  'publicWords',
  'owner',
  'reviewEvery',
  'data',
  'search',
  'wholeSections',
])

/** A text that is the same for as long as pages compile to the same under a configuration. */
export function parseKey(config: Config, forms: ComponentForms): string {
  const { terms, external } = config.check
  const kept = Object.entries(config).filter(([key]) => !BESIDE.has(key) && key !== 'check')
  return JSON.stringify([kept, terms, external.loginHosts, [...forms]])
}
