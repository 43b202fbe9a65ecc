import type { VNode } from 'preact'
import type { PageView } from '../../src/model/view.ts'
import { FeatureFiles } from './feature-files.tsx'
import { SocialCard } from './social-card.tsx'

/**
 * What a page tells the browser before its text.
 * The script is small and stands before the stylesheet, so that a reader's theme is known before anything is painted.
 */
export function Head({ view }: { readonly view: PageView }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{view.windowTitle}</title>
      <script src={view.script} />
      <link rel="stylesheet" href={view.stylesheet} />
      <FeatureFiles view={view} />
      {view.brandStylesheet && <link rel="stylesheet" href={view.brandStylesheet} />}
      <link rel="icon" type="image/svg+xml" href={view.favicon} />
      {view.noindex && <meta name="robots" content="noindex" />}
      {view.description && <meta name="description" content={view.description} />}
      {view.canonical && <link rel="canonical" href={view.canonical} />}
      {view.markdownHref && <link rel="alternate" type="text/markdown" href={view.markdownHref} />}
      {view.feedHref && <link rel="alternate" type="application/atom+xml" href={view.feedHref} />}
      {view.openSearchHref && (
        <link rel="search" type="application/opensearchdescription+xml" title={view.site.title} href={view.openSearchHref} />
      )}
      <SocialCard view={view} />
      {view.structuredData && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: view.structuredData }} />}
    </head>
  )
}
