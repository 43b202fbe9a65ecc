import type { OpenRequest } from '../../model/preview.ts'

/** Reads the body of a request to open something; undefined where it is not one. */
export function readOpenRequest(body: string): OpenRequest | undefined {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { file, line, column, address, heading, ordinal } = value as Readonly<Record<string, unknown>>
  if (typeof file === 'string') return { file, ...numberNamed('line', line), ...numberNamed('column', column) }
  if (typeof address !== 'string') return undefined
  return { address, ...(typeof heading === 'string' ? { heading } : {}), ...numberNamed('ordinal', ordinal) }
}

function numberNamed<Name extends string>(name: Name, value: unknown): Partial<Record<Name, number>> {
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  return isCount ? ({ [name]: value } as Record<Name, number>) : {}
}
