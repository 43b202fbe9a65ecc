import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { WholeSection } from '../../handbook/page-lists/whole-sections.ts'
import { freeName, slugOf } from '../../handbook/slug.ts'
import { componentWords } from '../../handbook/words/words.ts'
import type { OutputFile } from '../../model/output.ts'
import { outputFileOf, type Route } from '../../model/route.ts'
import type { NavigationNode, SitePage } from '../../model/site.ts'
import { embedBody, PLACED } from '../body/embed-body.ts'
import { encodeFragment } from '../body/encode-fragment.ts'
import { fillBody } from '../body/fill-body.ts'
import { slotHref } from '../body/slot-href.ts'
import { generatedPage } from '../generated-page.ts'
import { hrefsFrom, type Hrefs } from '../hrefs.ts'
import type { Rendering } from '../rendering.ts'
import { wholeSectionsOf } from '../whole-sections-of.ts'
import { wordsFor } from '../words/words.ts'

/** `/people/whole-section/`: all pages of a section on one page, in reading order, to be read in one go or printed. Links between them lead from place to place on it. */
export function* wholeSectionPages(rendering: Rendering): Generator<OutputFile> {
  const { site, renderPage } = rendering
  const { config } = site
  const { pageLists: words } = componentWords(config.lang)
  for (const section of wholeSectionsOf(site)) {
    const { route, node, pages } = section
    if (rendering.isLeft?.(outputFileOf(route), pages) === true) continue
    const hrefs = hrefsFrom(route, config.url, config.links)
    const keys = keysOf(section)
    const head = renderToString(
      <>
        <p>{words.wholeSectionText}</p>
        <nav class="whole-section-contents" aria-label={words.wholeSectionContents}>
          <Titles nodes={[node]} keys={keys} />
        </nav>
      </>,
    )
    const articles = pages.map((page) => articleOf(page, config.lang, keys, hrefs))
    const page = generatedPage({
      route,
      title: words.wholeSection(node.title),
      description: '',
      layout: config.layout,
      noindex: true,
      body: [head, ...articles].join('\n'),
      features: [...new Set(pages.flatMap(({ page: { features } }) => features))],
    })
    yield { path: outputFileOf(route), content: renderPage(page) }
  }
}

/** What each page's ids begin with: a slug of its address below the section's. None holds a dot, which ends it. */
function keysOf({ node, pages }: WholeSection<SitePage>): ReadonlyMap<Route, string> {
  const taken = new Set<string>()
  return new Map(
    pages.map(({ route }) => [
      route,
      freeName(slugOf(route.startsWith(node.route) ? route.slice(node.route.length) : route, 'section'), taken),
    ]),
  )
}

function Titles({ nodes, keys }: { readonly nodes: readonly NavigationNode[]; readonly keys: ReadonlyMap<Route, string> }): VNode {
  return (
    <ul>
      {nodes.map(({ title, route, children }) => {
        const key = keys.get(route)
        return (
          <li>
            {key === undefined ? title : <a href={`#${encodeFragment(key)}`}>{title}</a>}
            {children.length > 0 && <Titles nodes={children} keys={keys} />}
          </li>
        )
      })}
    </ul>
  )
}

function articleOf(sitePage: SitePage, siteLang: string, keys: ReadonlyMap<Route, string>, hrefs: Hrefs): string {
  const { page, route } = sitePage
  const key = keys.get(route) ?? ''
  const lang = page.frontMatter.lang ?? siteLang
  const body = fillBody(sitePage, hrefs, (slot, target, current) => {
    const there = target.kind === 'page' && target.query === '' ? keys.get(target.page.route) : undefined
    if (target.kind !== 'page' || there === undefined) return slotHref(slot, target, current, hrefs)
    return `#${PLACED}${encodeFragment(target.fragment === '' ? there : `${there}.${target.fragment}`)}`
  })
  return renderToString(
    <article class="whole-section-page" id={key} {...(lang === siteLang ? {} : { lang, dir: wordsFor(lang).direction })}>
      {!page.hasLeadingH1 && <h2>{page.title}</h2>}
      <div dangerouslySetInnerHTML={{ __html: embedBody(body, `${key}.`) }} />
    </article>,
  )
}
