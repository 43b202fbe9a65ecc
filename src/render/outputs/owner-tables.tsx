import type { ComponentChildren, VNode } from 'preact'
import { Day } from '../../handbook/components/parts/day.tsx'
import type { ComponentWords } from '../../handbook/words/component-words.ts'
import type { OwnedPage, OwnerEntry, OwnerSource } from '../../model/owner.ts'
import type { Route } from '../../model/route.ts'
import type { Site } from '../../model/site.ts'
import type { Hrefs } from '../hrefs.ts'

interface OwnersProps {
  readonly entries: readonly OwnerEntry[]
  readonly lists: ReadonlyMap<string, Route>
  readonly words: ComponentWords
  readonly hrefs: Hrefs
}

/** Every owner, with the number of their pages. */
export function OwnersTable({ entries, lists, words, hrefs }: OwnersProps): VNode {
  return (
    <Table label={words.ownerLists.title} heads={[words.owner, words.ownerLists.kind, words.ownerLists.pages]}>
      {entries.map(({ owner, pages }) => {
        const list = lists.get(owner.key)
        return (
          <tr>
            <td>{list === undefined ? owner.name : <a href={hrefs.to(list)}>{owner.name}</a>}</td>
            <td>
              {words.ownerLists.kinds[owner.kind]}
              {owner.hasLeft && ` (${words.hasLeft})`}
            </td>
            <td>{pages.length.toLocaleString(words.locale)}</td>
          </tr>
        )
      })}
    </Table>
  )
}

interface PagesProps {
  readonly pages: readonly (OwnedPage & { readonly from?: OwnerSource })[]
  readonly site: Site
  readonly words: ComponentWords
  readonly hrefs: Hrefs
  /** What the table is called where it is announced. */
  readonly label: string
}

/** Pages, with how fresh they are, and where it says whose they are. A column that would be empty is left out. */
export function OwnedPages({ pages, site, words, hrefs, label }: PagesProps): VNode {
  const rows = pages.map((page) => {
    const found = site.byRoute.get(page.route)
    return { page, review: found?.review, changed: found && site.history.get(found.page.path)?.changed }
  })
  const dayCell = (day: string | undefined): VNode | undefined => (day === undefined ? undefined : <Day date={day} words={words} />)
  const columns = [
    { head: words.ownerLists.reviewed, cells: rows.map(({ review }) => dayCell(review?.reviewed)) },
    { head: words.ownerLists.due, cells: rows.map(({ review }) => dayCell(review?.due)) },
    { head: words.ownerLists.changed, cells: rows.map(({ changed }) => dayCell(changed)) },
    { head: words.ownerLists.from, cells: rows.map(({ page: { from } }) => from && words.ownerLists.sources[from]) },
  ].filter(({ cells }) => cells.some((cell) => cell !== undefined))
  return (
    <Table label={label} heads={[words.page, ...columns.map(({ head }) => head)]}>
      {rows.map(({ page }, index) => (
        <tr>
          <td>
            <a href={hrefs.to(page.route)}>{page.title}</a>
          </td>
          {columns.map(({ cells }) => (
            <td>{cells[index]}</td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

function Table({
  label,
  heads,
  children,
}: {
  readonly label: string
  readonly heads: readonly string[]
  readonly children: ComponentChildren
}): VNode {
  return (
    <div class="table-scroll" tabindex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
