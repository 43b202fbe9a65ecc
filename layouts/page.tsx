import type { VNode } from 'preact'
import type { PageView } from '../src/model/view.ts'
import { PageFrame } from './parts/page-frame.tsx'

/** A page without a contents column. */
export function Layout({ view }: { readonly view: PageView }): VNode {
  return <PageFrame view={view} />
}
