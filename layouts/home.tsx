import type { VNode } from 'preact'
import type { PageView } from '../src/model/view.ts'
import { Document } from './parts/document.tsx'
import { Footer } from './parts/footer.tsx'
import { PageBody } from './parts/page-body.tsx'
import { PageHead } from './parts/page-head.tsx'
import { RecentPages } from './parts/recent-pages.tsx'
import { SectionList } from './parts/section-list.tsx'

/** The entry page: its text, then the sections. They are the navigation here, so there is no other. */
export function Layout({ view }: { readonly view: PageView }): VNode {
  return (
    <Document view={view}>
      <main class="home" id="_content" tabindex={-1}>
        <PageHead view={view} />
        <PageBody view={view} />
        <SectionList view={view} />
        <RecentPages view={view} />
        <Footer view={view} />
      </main>
    </Document>
  )
}
