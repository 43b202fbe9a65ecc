import type { ComponentChildren, VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Document } from './document.tsx'
import { Footer } from './footer.tsx'
import { LinkedFrom } from './linked-from.tsx'
import { Navigation } from './navigation.tsx'
import { PageBody } from './page-body.tsx'
import { PageHead } from './page-head.tsx'
import { Pager } from './pager.tsx'

/** A page with the navigation beside it; what is given as children stands between its title and its text. */
export function PageFrame({ view, children }: { readonly view: PageView; readonly children?: ComponentChildren }): VNode {
  return (
    <Document view={view}>
      <div class="site-frame">
        <Navigation view={view} />
        <main class="page" id="_content" tabindex={-1}>
          <Breadcrumbs view={view} />
          <PageHead view={view} />
          {children}
          <PageBody view={view} />
          <Pager view={view} />
          <LinkedFrom view={view} />
          <Footer view={view} />
        </main>
      </div>
    </Document>
  )
}
