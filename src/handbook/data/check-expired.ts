import type { Recording } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { rowName, type OpenRows } from './open-row.ts'

/** Tells every recording that is no longer there on a day. */
export function* checkExpired(recordings: OpenRows<Recording>, today: string): Generator<Diagnostic> {
  for (const { row, placeOf, ...from } of recordings.rows) {
    if (row?.value.expires === undefined || row.value.expires > today) continue
    const { title, date, expires } = row.value
    yield {
      rule: 'data/expired',
      severity: 'warning',
      file: from.file,
      place: placeOf(['expires']),
      subject: `${date} ${title}`,
      message: `${rowName(recordings, from)}: '${title}' of ${date} expired on ${expires}`,
      hint: 'delete the row, or keep the recording and say until when',
    }
  }
}
