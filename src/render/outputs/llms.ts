import type { OutputFile } from '../../model/output.ts'
import { encodeRoute, outputFileOf, route } from '../../model/route.ts'
import type { NavigationNode } from '../../model/site.ts'
import type { Rendering } from '../rendering.ts'

/**
 * `llms.txt`: the site's title, what it is, and a list of its pages by top-level section, each with the address of its
 * Markdown twin. Pages that search engines shall leave out are not listed. Source of the form: llmstxt.org.
 */
export function* llms(rendering: Rendering): Generator<OutputFile> {
  const { config, navigation } = rendering.site
  const [ownPages, sections] = partition(navigation.children, ({ children }) => children.length === 0)
  const parts = [
    `# ${oneLine(config.title)}`,
    config.description === '' ? '' : `> ${oneLine(config.description)}`,
    section(navigation.title || config.title, [{ ...navigation, children: ownPages }], rendering),
    ...sections.map((node) => section(node.title, [node], rendering)),
  ]
  yield { path: 'llms.txt', content: `${parts.filter((part) => part !== '').join('\n\n')}\n` }
}

function section(title: string, nodes: readonly NavigationNode[], rendering: Rendering): string {
  const lines = nodes.flatMap((node) => pageLines(node, rendering))
  return lines.length === 0 ? '' : `## ${oneLine(title)}\n\n${lines.join('\n')}`
}

function pageLines(node: NavigationNode, rendering: Rendering): readonly string[] {
  return [...pageLine(node, rendering), ...node.children.flatMap((child) => pageLines(child, rendering))]
}

function pageLine(node: NavigationNode, { site, twins }: Rendering): readonly string[] {
  const page = site.byRoute.get(node.route)
  if (!page || page.page.frontMatter.noindex === true) return []
  const path = encodeRoute(route(twins.get(page) ?? outputFileOf(page.route)))
  const address = site.config.url === '' ? path.slice(1) : site.config.url + path
  const { description = '' } = page.page.frontMatter
  const name = oneLine(node.title).replace(/[[\]\\]/g, '\\$&')
  return [`- [${name}](${address})${description === '' ? '' : `: ${oneLine(description)}`}`]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [yes: readonly Item[], no: readonly Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
