import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRequestAddress } from '../../../../src/dev/server/request-address.ts'

test.for([
  ['/', '/'],
  ['/people/leave/', '/people/leave/'],
  ['/%E4%BA%BA/a%20b.png', '/人/a b.png'],
  ['/100%25', '/100%'],
  ['/a..b/...', '/a..b/...'],
  ['/x?y=/../z', '/x'],
] as const)('%s is read', ([target, address]) => {
  expect(readRequestAddress(target)?.address).toBe(address)
})

test('whatever is asked for, no part of an address leads anywhere but down', () => {
  const bits = fc.constantFrom('/', '.', '..', '%2e', '%2f', '%5c', '\\', '%25', '2e', 'a', '%00', '%c0%ae', '?', '%e4%ba%ba')
  fc.assert(
    fc.property(fc.array(bits), (parts) => {
      const { address = '/' } = readRequestAddress(`/${parts.join('')}`) ?? {}
      expect(address.split('/').some((part) => part === '.' || part === '..')).toBe(false)
      expect(address).not.toMatch(/[\\\p{Cc}]/u)
      expect(new URL(`http://host${address.split('/').map(encodeURIComponent).join('/')}`).pathname.split('/').length).toBe(
        address.split('/').length,
      )
    }),
  )
})
