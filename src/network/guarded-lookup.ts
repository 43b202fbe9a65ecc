import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from '../model/private-host.ts'

/** The code of the error for a name that leads into private networks only. */
export const PRIVATE_CODE = 'EPRIVATE'

/**
 * Looks up a name for a connection that is about to be made, and gives none of its private addresses: so a name that leads into a private
 * network is never asked, whatever it led to a moment before.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, options, (error, addresses) => {
    if (error) {
      // Without an answer there are no addresses, whatever the types of node say.
      callback(error, [])
      return
    }
    const open = addresses.filter(({ address }) => !isPrivateAddress(address))
    const [first] = open
    if (!first) callback(failure(PRIVATE_CODE, `${hostname} is in a private network`), [])
    else if (options.all === true) callback(null, open)
    else callback(null, first.address, first.family)
  })
}

function lookUp(
  hostname: string,
  { family, hints }: LookupOptions,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
): void {
  // No name ends in .invalid, and what looks up names is to know that (RFC 6761, 6.4).
  if (/(?:^|\.)invalid\.?$/i.test(hostname)) {
    done(failure('ENOTFOUND', `there is no ${hostname}`), [])
    return
  }
  lookup(hostname, { ...(family === undefined ? {} : { family }), ...(hints === undefined ? {} : { hints }), all: true }, done)
}

function failure(code: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code })
}
