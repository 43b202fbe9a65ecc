import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'

/** What a chat or a social network shows of a link to the page (the Open Graph protocol, https://ogp.me). */
export function SocialCard({ view }: { readonly view: PageView }): VNode {
  return (
    <>
      <meta property="og:type" content={view.layout === 'home' ? 'website' : 'article'} />
      <meta property="og:title" content={view.title} />
      <meta property="og:site_name" content={view.site.title} />
      {view.description && <meta property="og:description" content={view.description} />}
      {view.canonical && <meta property="og:url" content={view.canonical} />}
      {view.socialImage && <meta property="og:image" content={view.socialImage} />}
      <meta name="twitter:card" content="summary" />
    </>
  )
}
