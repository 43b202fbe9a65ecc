import { describe, expect, test } from 'vitest'
import { readHostHeaders } from '../../../src/preview/host-headers.ts'
import { readHostRedirects } from '../../../src/preview/host-redirects.ts'

describe('_headers', () => {
  const headersOf = readHostHeaders(`# A comment
/*
  X-Robots-Tag: noindex
  Content-Security-Policy: default-src 'self'

/frame/*
  ! Content-Security-Policy
  Content-Security-Policy: default-src 'none'

/a/*/z
  X-Robots-Tag: nofollow
  no header at all
  Bad Name: x
/exact
  X-Exact: yes
`)
  const told = (path: string): Readonly<Record<string, string>> => Object.fromEntries(headersOf(path))

  test('of every rule that fits a path are joined, and a name with a mark before it is taken away', () => {
    expect(told('/a/b/z')).toEqual({ 'x-robots-tag': 'noindex, nofollow', 'content-security-policy': "default-src 'self'" })
    expect(told('/frame/x.js')).toEqual({ 'x-robots-tag': 'noindex', 'content-security-policy': "default-src 'none'" })
  })

  test('of a path without a star are for that path alone', () => {
    expect(told('/exact')['x-exact']).toBe('yes')
    expect(told('/exact/')['x-exact']).toBeUndefined()
    expect(told('/a/z')['x-robots-tag']).toBe('noindex')
  })

  test('without a rule before them, and those that would split an answer, are nothing', () => {
    expect(Object.fromEntries(readHostHeaders('  X-A: b\n/*\n  X-B: c\u0000d\n')('/'))).toEqual({})
  })
})

describe('_redirects', () => {
  const redirectOf = readHostRedirects(`
/old/ /new/#part 301
/old/ /later/ 301
/b%C3%BCro/ /office/ 301
/star%2A/ /plain/ 301
/temporary /x
/blog/* /news/:splat 301
/teams/:team/lead/ https://example.com/:team?of=:team 302
/rewritten /x 200
/some /x 301 Country=de
`)

  test('lead on, the first line of an address alone', () => {
    expect(redirectOf('/old/')).toEqual({ to: '/new/#part', status: 301 })
    expect(redirectOf('/büro/')).toEqual({ to: '/office/', status: 301 })
    expect(redirectOf('/star*/')).toEqual({ to: '/plain/', status: 301 })
    expect(redirectOf('/temporary')).toEqual({ to: '/x', status: 302 })
  })

  test('hand on what a pattern leaves open, encoded', () => {
    expect(redirectOf('/blog/2024/a b/')).toEqual({ to: '/news/2024/a%20b/', status: 301 })
    expect(redirectOf('/teams/r&d/lead/')).toEqual({ to: 'https://example.com/r%26d?of=r%26d', status: 302 })
    expect(redirectOf('/teams//lead/')).toBeUndefined()
    expect(redirectOf('/teams/a/lead/more')).toBeUndefined()
  })

  test('that only one host knows are passed over', () => {
    expect(redirectOf('/rewritten')).toBeUndefined()
    expect(redirectOf('/some')).toBeUndefined()
  })
})
