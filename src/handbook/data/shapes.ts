import { z } from 'zod'

// Messages follow the name of their key: "'date' is "soon", but must be …".

/** Text that says something. */
export const words = z.string().trim().min(1)

/** A key of another file; that there is one of that name is judged when all files are read. */
export const key = z.string().trim().min(1)

/** A day. */
export const day = z.iso.date({ error: mustBe('a day such as 2026-03-31') })

/** A day, or a month or year where nobody knows the day. */
export const month = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
  error: mustBe('a month such as 2026-03, or a day'),
})

/** An address: of the handbook, from the root of the site, or elsewhere. */
export const address = z
  .string()
  .regex(/^(?:https?:\/\/\S+|\/(?![/\\])\S*)$/, { error: mustBe('an address: https://…, or /… on this site') })

/** An e-mail address. */
export const email = z.email({ error: mustBe('an e-mail address') })

/** One of something, or a list of it: gives a list. */
export function many(item: z.ZodType<string, string>): z.ZodType<string[], string | string[]> {
  return z.union([item.transform((one) => [one]), z.array(item)])
}

/** Who a row is for. */
export const audience = z.enum(['internal', 'public']).meta({
  description:
    'Who this row is for: internal rows are not on the public site. What the configuration says (defaultAudience) where it is left out',
})

/** The key of a row in a file that is a map: what other files and pages name it by. */
export const rowKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)

function mustBe(what: string) {
  return ({ input }: { readonly input?: unknown }): string | undefined =>
    typeof input === 'string' ? `is ${JSON.stringify(input)}, but must be ${what}` : undefined
}
