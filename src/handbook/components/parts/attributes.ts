import { z } from 'zod'

/** A key of a data file, or words to look for. */
export const some = z.string().trim().min(1, 'must say something')

/** The first so many. */
export const limit = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'must be a number from 1')
  .transform(Number)

/** A year. */
export const year = z.string().regex(/^\d{4}$/, 'must be a year such as 2026')
