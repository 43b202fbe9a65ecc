import { UsageError } from '../model/errors.ts'

/** Reads `--port`. Throws a UsageError where it is no port. */
export function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UsageError(`--port is '${text}', but must be a number from 0 to 65535; 0 is any that is free`)
}
