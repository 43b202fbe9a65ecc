import { describe, expect, test } from 'vitest'
import { runRules } from '../../../src/check/run-rules.ts'
import type { ExternalConfig } from '../../../src/model/check-config.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { ExternalVerdict } from '../../../src/model/external.ts'
import { configWith } from '../../support/compile.ts'
import { lineOf } from '../../support/finding-lines.ts'
import { load, NO_CHECK_FACTS } from '../../support/load.ts'

interface Options {
  readonly external?: Partial<ExternalConfig>
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>
  readonly isOnlyExternal?: boolean
}

type Verdicts = Readonly<Record<string, Partial<ExternalVerdict>>>

/** What the rules about other sites say of a page. */
async function findingsOf(markdown: string, verdicts?: Verdicts, options: Options = {}): Promise<readonly Diagnostic[]> {
  const { check } = configWith()
  const config = { ...check, external: { ...check.external, ...options.external }, rules: options.rules ?? {} }
  const { site } = await load({ 'page.md': markdown }, { check: config })
  const known = Object.entries(verdicts ?? {}).map(([url, verdict]) => [url, { kind: 'ok', reason: '', ...verdict }] as const)
  const facts = {
    ...NO_CHECK_FACTS,
    ...(verdicts ? { verdicts: new Map<string, ExternalVerdict>(known) } : {}),
    isOnlyExternal: options.isOnlyExternal === true,
  }
  return runRules(site, facts).filter(({ rule }) => rule.startsWith('ext/'))
}

async function linesOf(...args: Parameters<typeof findingsOf>): Promise<readonly string[]> {
  return (await findingsOf(...args)).map(lineOf)
}

const GONE: Partial<ExternalVerdict> = {
  kind: 'dead',
  reason: '404 Not Found',
  checked: '2026-03-03',
  failures: { count: 3, since: '2026-03-01' },
}

describe('each kind of verdict has its rule', () => {
  const page = 'See\n[x](https://lindenworks.example/a).'

  test('ext/dead', async () => {
    expect(await linesOf(page, { 'https://lindenworks.example/a': GONE })).toEqual([
      'page.md:2:1  warning  ext/dead  https://lindenworks.example/a is gone: 404 Not Found, on every check since 2026-03-01 (link to what took its place, or take the link out)',
    ])
  })

  test('ext/dead is an error for a run that is there to tell of it', async () => {
    const [finding] = await findingsOf(page, { 'https://lindenworks.example/a': GONE }, { isOnlyExternal: true })
    expect(finding?.severity).toBe('error')
  })

  test('ext/unreachable', async () => {
    const verdict: Partial<ExternalVerdict> = { kind: 'unreachable', reason: 'its certificate has expired', checked: '2026-03-03' }
    expect(await linesOf(page, { 'https://lindenworks.example/a': verdict })).toEqual([
      'page.md:2:1  info  ext/unreachable  https://lindenworks.example/a gives no good answer: its certificate has expired',
    ])
    const failures = { count: 2, since: '2026-03-01' }
    const [finding] = await findingsOf(page, { 'https://lindenworks.example/a': { ...verdict, failures, lastGood: '2026-02-01' } })
    expect(finding?.hint).toBe('it has been so since 2026-03-01; it last answered on 2026-02-01')
  })

  test('ext/blocked', async () => {
    expect(await linesOf(page, { 'https://lindenworks.example/a': { kind: 'blocked', reason: '403 Forbidden' } })).toEqual([
      'page.md:2:1  info  ext/blocked  https://lindenworks.example/a does not answer programs: 403 Forbidden (open it in a browser to see whether it is still right)',
    ])
  })

  test.each(['ok', 'failing', 'unknown', 'internal'] as const)('of %s nothing is said', async (kind) => {
    expect(await findingsOf(page, { 'https://lindenworks.example/a': { kind } })).toEqual([])
  })

  test('nor where nothing is known', async () => {
    expect(await findingsOf(page)).toEqual([])
    expect(await findingsOf(page, {})).toEqual([])
  })
})

describe('ext/moved', () => {
  test('mends the address, and keeps its fragment', async () => {
    const [finding] = await findingsOf('[x](https://lindenworks.example/a#b)', {
      'https://lindenworks.example/a': { kind: 'moved', movedTo: 'https://lindenworks.example/c' },
    })
    expect(finding).toMatchObject({
      rule: 'ext/moved',
      severity: 'info',
      message: 'https://lindenworks.example/a has moved to https://lindenworks.example/c',
      hint: 'write https://lindenworks.example/c#b',
      subject: 'https://lindenworks.example/a#b',
      fix: { kind: 'address', from: 'https://lindenworks.example/a#b', to: 'https://lindenworks.example/c#b' },
    })
  })

  test('keeps the fragment that the new address has', async () => {
    const [finding] = await findingsOf('[x](https://lindenworks.example/a#b)', {
      'https://lindenworks.example/a': { kind: 'moved', movedTo: 'https://lindenworks.example/c#d' },
    })
    expect(finding?.fix).toMatchObject({ to: 'https://lindenworks.example/c#d' })
  })

  test.each(['https://lindenworks.example/', 'https://lindenworks.example/users/sign_in', 'https://login.example/login?next=a'])(
    'does not take %s for the same page',
    async (movedTo) => {
      const [finding] = await findingsOf('[x](https://lindenworks.example/a)', {
        'https://lindenworks.example/a': { kind: 'moved', movedTo },
      })
      expect(finding).toMatchObject({ rule: 'ext/moved', hint: 'see whether that is the same page' })
      expect(finding?.fix).toBeUndefined()
    },
  )

  test('takes an entry page for the same as another', async () => {
    const [finding] = await findingsOf('[x](http://lindenworks.example)', {
      'http://lindenworks.example': { kind: 'moved', movedTo: 'https://www.lindenworks.example/' },
    })
    expect(finding?.fix).toMatchObject({ from: 'http://lindenworks.example', to: 'https://www.lindenworks.example/' })
  })
})

describe('ext/http', () => {
  const page = '[x](http://lindenworks.example/a#b)'

  test('mends the address where it is known to answer over https', async () => {
    const verdicts: Verdicts = { 'http://lindenworks.example/a': {}, 'https://lindenworks.example/a': {} }
    expect(await findingsOf(page, verdicts)).toMatchObject([
      {
        rule: 'ext/http',
        message: 'http://lindenworks.example/a is not encrypted',
        fix: { kind: 'address', from: 'http://lindenworks.example/a#b', to: 'https://lindenworks.example/a#b' },
      },
    ])
  })

  test('only tells where that is not known, or not so', async () => {
    for (const https of ['unknown', 'unreachable', 'moved'] as const) {
      const [finding] = await findingsOf(page, { 'http://lindenworks.example/a': {}, 'https://lindenworks.example/a': { kind: https } })
      expect(finding).toMatchObject({ rule: 'ext/http' })
      expect(finding?.fix).toBeUndefined()
    }
  })

  test('leaves the word to the rule that has more to say', async () => {
    const moved: Verdicts = { 'http://lindenworks.example/a': { kind: 'moved', movedTo: 'https://lindenworks.example/a' } }
    expect((await findingsOf(page, moved)).map(({ rule }) => rule)).toEqual(['ext/moved'])
    expect((await findingsOf(page, { 'http://lindenworks.example/a': GONE })).map(({ rule }) => rule)).toEqual(['ext/dead'])
  })

  test('mends no address that the text does not have', async () => {
    const verdicts: Verdicts = { 'http://www.lindenworks.example': {}, 'https://www.lindenworks.example': {} }
    const [finding] = await findingsOf('See www.lindenworks.example now', verdicts)
    expect(finding).toMatchObject({ rule: 'ext/http' })
    expect(finding?.fix).toBeUndefined()
  })
})

describe('where an address is told', () => {
  const verdicts: Verdicts = { 'https://lindenworks.example/a': { kind: 'blocked', reason: '403 Forbidden' } }

  test('once in a file, the other places with it', async () => {
    const page = '[x](https://lindenworks.example/a) [y](https://lindenworks.example/a#b)\n\n<https://lindenworks.example/a>'
    expect(await findingsOf(page, verdicts)).toMatchObject([
      {
        place: { line: 1, column: 1 },
        related: [
          { file: 'page.md', place: { line: 1, column: 36 }, message: 'the same address is used here' },
          { file: 'page.md', place: { line: 3, column: 1 }, message: 'the same address is used here' },
        ],
      },
    ])
  })

  test('at its definition, with the links that use it', async () => {
    const page = '[x][a] and [y][a]\n\n[a]: https://lindenworks.example/a\n'
    expect(await findingsOf(page, verdicts)).toMatchObject([
      {
        place: { line: 3, column: 1 },
        related: [
          { place: { line: 1, column: 1 }, message: '[a] is used here' },
          { place: { line: 1, column: 12 }, message: '[a] is used here' },
        ],
      },
    ])
  })

  test('at each place where it can be mended', async () => {
    const moved: Verdicts = { 'https://lindenworks.example/a': { kind: 'moved', movedTo: 'https://lindenworks.example/c' } }
    const page = '[x](https://lindenworks.example/a) [y](https://lindenworks.example/a) [z][a] [a]\n\n[a]: https://lindenworks.example/a\n'
    expect((await findingsOf(page, moved)).map(({ place }) => [place?.line, place?.column])).toEqual([
      [1, 1],
      [1, 36],
      [3, 1],
    ])
  })
})

describe('ext/private', () => {
  test.each(['http://localhost:3000/', 'https://192.168.1.1/', 'http://printer.local/x', '//10.0.0.1/', 'http://wiki/'])(
    'tells of %s, whatever is known',
    async (url) => {
      const [finding] = await findingsOf(`[x](${url})`)
      expect(finding).toMatchObject({ rule: 'ext/private', severity: 'error', subject: url })
      expect(finding?.message).toContain("is on the writer's own machine, or in a private network")
    },
  )

  test('tells of an IPv6 address', async () => {
    expect(await findingsOf('[x](http://[::1]/)')).toMatchObject([{ rule: 'ext/private' }])
  })

  test('not where the configuration says that readers can reach it, or that it is no matter', async () => {
    const page = '[x](http://wiki:8080/a)'
    expect(await findingsOf(page)).toHaveLength(1)
    expect(await findingsOf(page, undefined, { external: { ignore: ['http://wiki:8080/'] } })).toEqual([])
    expect(await findingsOf(page, undefined, { external: { allowPrivate: ['wiki:8080'] } })).toEqual([])
    expect(await linesOf(page, undefined, { external: { loginHosts: ['wiki'] } })).toEqual([
      'page.md:1:1  info  ext/internal-only  wiki:8080 needs a login: http://wiki:8080/a is never asked',
    ])
  })

  test('tells without weight of a public name that leads into a private network', async () => {
    const verdict: Partial<ExternalVerdict> = { kind: 'private', reason: 'its name leads into a private network, which is not asked' }
    expect(await linesOf('[x](https://lindenworks.example/)', { 'https://lindenworks.example/': verdict })).toEqual([
      'page.md:1:1  info  ext/private  https://lindenworks.example/: its name leads into a private network, which is not asked',
    ])
  })
})

test.each(['docs.lindenworks.example', '*.lindenworks.example'])('ext/internal-only tells of the hosts of %s', async (host) => {
  const page = '[x](https://docs.lindenworks.example/a) [y](https://lindenworks.example/)'
  expect(await linesOf(page, undefined, { external: { loginHosts: [host] } })).toEqual([
    'page.md:1:1  info  ext/internal-only  docs.lindenworks.example needs a login: https://docs.lindenworks.example/a is never asked',
  ])
})

test('ext/anchor tells of fragments that are not there, where it is on', async () => {
  const page =
    '[x](https://lindenworks.example/a#gone) [y](https://lindenworks.example/a#there) [z](https://lindenworks.example/a#gone:~:text=x)'
  const verdicts: Verdicts = { 'https://lindenworks.example/a': { missingAnchors: ['gone'] } }
  expect(await findingsOf(page, verdicts)).toEqual([])
  const findings = await findingsOf(page, verdicts, { rules: { 'ext/anchor': 'warning' } })
  expect(findings).toMatchObject([{ message: '#gone is not on https://lindenworks.example/a', place: { column: 1 }, related: [{}] }])
})
