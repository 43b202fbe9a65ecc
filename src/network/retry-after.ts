/** The milliseconds that a `Retry-After` asks to wait: seconds, or a date (RFC 9110, 10.2.3). Undefined for what is neither. */
export function readRetryAfter(value: string, now: number): number | undefined {
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return /\d\d:\d\d/.test(value) && !Number.isNaN(date) ? Math.max(0, date - now) : undefined
}
