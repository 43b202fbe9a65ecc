import type { Target } from '../model/site.ts'
import type { OpenPage } from './publish.ts'

/** Has the links of a page resolved where somebody first asks where they lead: where one page was edited, nobody asks for most. */
export function resolveWhenAsked(page: OpenPage, resolve: () => readonly Target[]): void {
  let targets: Target[] | undefined
  Object.defineProperty(page, 'targets', { enumerable: true, configurable: true, get: () => (targets ??= [...resolve()]) })
}
