import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { PageLine } from './page-line.tsx'

/**
 * The title and the line under it. Where the page's own text begins with a title, the line would stand above it, so it is left to the
 * footer; a status, such as draft, and that it is for inside is said first in any case.
 */
export function PageHead({ view }: { readonly view: PageView }): VNode | null {
  if (!view.printTitle && !view.status && !view.isInternal) return null
  return (
    <div class="page-head">
      {view.printTitle && <h1>{view.title}</h1>}
      <PageLine view={view} />
    </div>
  )
}
