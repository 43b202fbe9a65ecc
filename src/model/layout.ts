import type { VNode } from 'preact'
import type { PageView } from './view.ts'

/** A layout: a ready view in, the whole document out. */
export type Layout = (props: { readonly view: PageView }) => VNode

/** Layouts by the name that front matter gives: `page`, `handbook-page-toc`. */
export type Layouts = ReadonlyMap<string, Layout>
