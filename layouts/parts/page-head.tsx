import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { PageLine } from './page-line.tsx'

/** The title, where the page's own text does not begin with one, and the line under it. */
export function PageHead({ view }: { readonly view: PageView }): VNode {
  return (
    <div class="page-head">
      {view.printTitle && <h1>{view.title}</h1>}
      <PageLine view={view} />
    </div>
  )
}
