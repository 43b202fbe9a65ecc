import type { ComponentChildren, VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { Head } from './head.tsx'
import { Header } from './header.tsx'

/** The frame of every page: the head, a way past the header, the header, and what a layout puts below it. */
export function Document({ view, children }: { readonly view: PageView; readonly children: ComponentChildren }): VNode {
  return (
    <html lang={view.lang} dir={view.direction}>
      <Head view={view} />
      <body data-layout={view.layout} data-copy={view.words.copy} data-copied={view.words.copied} data-link-copied={view.words.linkCopied}>
        <a class="skip-link" href="#_content">
          {view.words.skipToContent}
        </a>
        <Header view={view} />
        {children}
      </body>
    </html>
  )
}
