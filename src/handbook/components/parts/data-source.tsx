import type { VNode } from 'preact'
import type { ComponentContext } from '../../../model/component.ts'
import type { Row } from '../../../model/data.ts'
import { componentWords } from '../../words/words.ts'

interface DataSourceProps {
  /** The rows that are shown; the first of each file is where its link leads. */
  readonly rows: readonly Pick<Row<unknown>, 'file' | 'place'>[]
  readonly context: ComponentContext
}

/** The line below data that says where it is edited. It is the tool's, and no part of the page's words. */
export function DataSource({ rows, context }: DataSourceProps): VNode | null {
  const firsts = rows.filter(({ file }, index) => rows.findIndex((row) => row.file === file) === index)
  const links = firsts.flatMap((row) => {
    const href = context.editHrefOf(row)
    return href === undefined ? [] : [{ href, name: row.file.slice(row.file.lastIndexOf('/') + 1) }]
  })
  if (links.length === 0) return null
  const words = componentWords(context.lang)
  return (
    <p class="data-source" data-generated="data-source">
      {links.map(({ href, name }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{`${words.editData}: ${name}`}</a>
        </>
      ))}
    </p>
  )
}
