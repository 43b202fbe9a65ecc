import type { ComponentChildren, VNode } from 'preact'

/** An entry of a list of pages: a link, or words alone where the page is gone, and what is said of it. */
export function PageItem({
  title,
  href,
  children,
}: {
  readonly title: string
  readonly href?: string
  readonly children?: ComponentChildren
}): VNode {
  return (
    <li>
      {href === undefined ? title : <a href={href}>{title}</a>}
      {children && <span class="page-list-note"> {children}</span>}
    </li>
  )
}
