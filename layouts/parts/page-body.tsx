import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** The page's own HTML, compiled from its Markdown: the one place where HTML goes in as text. */
export function PageBody({ view }: { readonly view: PageView }): VNode {
  return <div class="page-body" data-page-body="" dangerouslySetInnerHTML={{ __html: view.body }} />
}
