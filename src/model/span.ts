/** A length of time as writers give it, in days or in months: months are not all as long. */
export interface Span {
  readonly days: number
  readonly months: number
}

const UNITS: Readonly<Record<string, Span>> = {
  d: { days: 1, months: 0 },
  w: { days: 7, months: 0 },
  m: { days: 0, months: 1 },
  y: { days: 0, months: 12 },
}

/** Nobody means more: and days of more than four digits of years are none in ISO 8601. */
const MONTHS_AT_MOST = 1200

/** Reads `90 days`, `12w`, `6 months` or `1 year`; undefined for anything else, for no time at all, and for more than a hundred years. */
export function readSpan(text: string): Span | undefined {
  const match = /^\s*(\d{1,5})\s*(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?\s*$/i.exec(text)
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '']
  const amount = Number(match?.[1])
  const span = unit && { days: unit.days * amount, months: unit.months * amount }
  return span && amount > 0 && span.months + span.days / 30 <= MONTHS_AT_MOST ? span : undefined
}

/** An ISO day, and a span later. The 31st of January and a month is the last day of February. */
export function addSpan(day: string, { days, months }: Span): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + days))
}

/** Days from one ISO day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
