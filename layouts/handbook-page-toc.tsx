import type { VNode } from 'preact'
import type { PageView } from '../src/model/view.ts'
import { Contents } from './parts/contents.tsx'
import { PageFrame } from './parts/page-frame.tsx'

/** A handbook page with its contents beside the text. */
export function Layout({ view }: { readonly view: PageView }): VNode {
  return (
    <PageFrame view={view}>
      <Contents view={view} />
    </PageFrame>
  )
}
