/** Text that YAML takes for nothing but text: it begins with a letter or a slash, and no colon or number sign in it could mean anything. */
const TEXT = /^(?!(?:true|false|null|yes|no|on|off)$)(?:[a-z/]|[^\s\0-\xa0])(?:[^:#]|:(?=\S)|(?<=\S)#)*$/i
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/
const DATE = /^\d{4}-\d\d-\d\d$/
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,8})$/

/** Takes a value as it is written in YAML; gives what it is where nobody could read it otherwise, else undefined. */
export function plainValue(written: string): string | number | boolean | undefined {
  if (TEXT.test(written) || DATE.test(written)) return written
  const [, double, single] = QUOTED.exec(written) ?? []
  if (double !== undefined || single !== undefined) return double ?? single
  if (written === 'true' || written === 'false') return written === 'true'
  return WHOLE_NUMBER.test(written) ? Number(written) : undefined
}
