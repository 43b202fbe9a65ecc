import { ALL_PAGES_ROUTE } from '../handbook/page-lists/routes.ts'
import { pastReview } from '../handbook/reviews/review-of.ts'
import { encodeRoute, route } from '../model/route.ts'
import type { Site, SitePage } from '../model/site.ts'
import type { DiagramsView, LinkView, PageView } from '../model/view.ts'
import { fillBody } from './body/fill-body.ts'
import { NAVIGATION_FILE, NOT_FOUND_ROUTE, hrefsFrom } from './hrefs.ts'
import type { Hrefs } from './hrefs.ts'
import { isNoindex } from './is-noindex.ts'
import { brandHue } from './outputs/brand.ts'
import { freeRoute } from './page-list-routes.ts'
import { DIAGRAM_FILES, MATHS_STYLESHEET, THEME_FILES } from './theme-files.ts'
import { logoHref, socialImage } from './view/brand-image.ts'
import { breadcrumbs } from './view/breadcrumbs.ts'
import { childrenView } from './view/children.ts'
import { contentsView } from './view/contents.ts'
import { editHref } from '../model/edit-href.ts'
import { listHrefsOf } from './view/list-hrefs.ts'
import { linkedFromViews, type Linking } from './view/linked-from.ts'
import { placeNodes, wayTo } from './view/navigation-tree.ts'
import { navigationViews } from './view/navigation.ts'
import { ownersViews } from './view/owners.ts'
import { reviewView } from './view/review.ts'
import { structuredData } from './view/structured-data.ts'
import { wordsFor } from './words/words.ts'

/** Makes the view of one page; `layout` is the name of the layout that will print it. */
export type ViewOf = (page: SitePage, layout: string) => PageView

/**
 * Takes a site, the path of each Markdown twin below the output folder, and which pages link to which where that is known. What many pages share is worked out
 * here, once; what comes back makes the view of one page at a cost that does not depend on the size of the site.
 */
export function createPageViews(site: Site, twins: ReadonlyMap<SitePage, string>, linking?: Linking): ViewOf {
  const { config } = site
  const tree = placeNodes(site.navigation, config.links)
  const position = new Map(site.order.map((page, index) => [page, index]))

  function neighbour(page: SitePage, distance: -1 | 1, hrefs: Hrefs): LinkView | undefined {
    const index = position.get(page)
    const other = index === undefined ? undefined : site.order[index + distance]
    return other && { text: other.page.frontMatter.navTitle ?? other.page.title, href: hrefs.to(other.route) }
  }

  const ownersView = ownersViews(site)
  const linkedFrom = linkedFromViews(site, linking)
  const navigationView = navigationViews()
  const allPages = freeRoute(site, ALL_PAGES_ROUTE)
  const listHrefs = listHrefsOf(site)
  const hasBrand = brandHue(config) !== undefined
  return (sitePage, layout) => {
    const { page, route: current } = sitePage
    const { frontMatter, title } = page
    const hrefs = hrefsFrom(current, config.url, config.links)
    const way = wayTo(tree, current)
    const lang = frontMatter.lang ?? config.lang
    const twin = twins.get(sitePage)
    const previous = neighbour(sitePage, -1, hrefs)
    const next = neighbour(sitePage, 1, hrefs)
    const isList = sitePage.file === '' && frontMatter.noindex === true
    const canonical = config.url === '' || current === NOT_FOUND_ROUTE || isList ? '' : config.url + encodeRoute(current)
    const changed = site.history.get(page.path)?.changed
    const review = reviewView(sitePage, site)
    const reviewed = pastReview(frontMatter, site.today)?.on
    const status = frontMatter.draft === true ? 'draft' : frontMatter.status
    return {
      lang,
      ...wordsFor(lang),
      title,
      windowTitle: title === config.title ? title : `${title} · ${config.title}`,
      description: frontMatter.description ?? '',
      printTitle: !page.hasLeadingH1,
      body: fillBody(sitePage, hrefs),
      layout,
      canonical,
      structuredData: canonical === '' ? '' : structuredData(way, sitePage, config.url),
      socialImage: socialImage(config),
      noindex: isNoindex(sitePage, config),
      site: { title: config.title, home: hrefs.to(route('/')), logo: logoHref(config, hrefs) },
      stylesheet: hrefs.to(THEME_FILES.stylesheet),
      brandStylesheet: hasBrand ? hrefs.to(THEME_FILES.brand) : '',
      script: hrefs.to(THEME_FILES.script),
      favicon: hrefs.to(THEME_FILES.favicon),
      breadcrumbs: breadcrumbs(way, current, hrefs),
      navigation: navigationView(way, current, hrefs),
      navigationFile: hrefs.to(NAVIGATION_FILE),
      allPagesHref: hrefs.to(allPages),
      ...listHrefs(current, hrefs),
      searchScript: config.search ? hrefs.to(THEME_FILES.search) : '',
      contents: contentsView(page),
      ...(previous && { previous }),
      ...(next && { next }),
      linkedFrom: linkedFrom(sitePage, hrefs),
      children: childrenView(tree.byRoute.get(current), site, hrefs),
      ...ownersView(sitePage, hrefs),
      ...(changed !== undefined && { changed }),
      ...(reviewed !== undefined && { reviewed }),
      ...(review && { review }),
      ...(status !== undefined && { status }),
      isInternal: config.defaultAudience === 'public' && site.internal.has(current),
      editHref: editHref(config.editUrl, sitePage.file),
      markdownHref: twin === undefined ? '' : hrefs.to(route(twin)),
      features: page.features,
      ...(page.features.includes('mermaid') && { diagrams: diagramsView(hrefs) }),
      mathsStylesheet: page.features.includes('math') ? hrefs.to(MATHS_STYLESHEET) : '',
    }
  }
}

function diagramsView(hrefs: Hrefs): DiagramsView {
  return {
    script: hrefs.to(DIAGRAM_FILES.script),
    stylesheet: hrefs.to(DIAGRAM_FILES.stylesheet),
    frame: hrefs.to(DIAGRAM_FILES.frame),
  }
}
