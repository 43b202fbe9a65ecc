import type { HandbookData, Row } from '../../model/data.ts'

/** Every row of every data file: what is left out, and searched for, can forget no kind. */
export function allRows({ others, unread: _, ...own }: HandbookData): readonly Row<unknown>[] {
  const rows = Object.values(own).flatMap((ofKind): readonly Row<unknown>[] => [...ofKind.values()])
  return [...rows, ...[...others.values()].flat()]
}
