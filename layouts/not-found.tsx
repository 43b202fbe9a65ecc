import type { VNode } from 'preact'
import type { PageView } from '../src/model/view.ts'
import { Document } from './parts/document.tsx'
import { Navigation } from './parts/navigation.tsx'

/** What a reader sees at an address that has no page: that it is so, and ways on. */
export function Layout({ view }: { readonly view: PageView }): VNode {
  const { words, site } = view
  return (
    <Document view={view}>
      <div class="site-frame">
        <Navigation view={view} />
        <main class="page" id="_content" tabindex={-1}>
          <div class="page-head">
            <h1>{words.notFoundTitle}</h1>
          </div>
          <div class="page-body">
            <p>{words.notFoundText}</p>
            <p>
              <a href={site.home}>{words.goHome}</a>
            </p>
          </div>
        </main>
      </div>
    </Document>
  )
}
