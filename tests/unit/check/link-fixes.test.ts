import { describe, expect, test } from 'vitest'
import { configWith } from '../../support/compile.ts'
import { load } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

const LINK_RULES = [
  'link/page',
  'link/anchor',
  'link/case',
  'link/own-domain',
  'link/redirected',
  'link/slash',
  'asset/case',
  'asset/missing',
]

const HANDBOOK = {
  'index.md': '',
  'people/leave.md': '---\naliases: [/time-off/, /old.html]\n---\n# Leave\n\n## Parental leave\n\n## Grün',
  'people/plan.pdf': '',
}

/** What is told of a page `people/team.md` in a handbook with `people/leave.md`, which was `/time-off/` before, and a file. */
async function toldOf(markdown: string, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> {
  const { site } = await load({ ...HANDBOOK, 'people/team.md': markdown }, options)
  return toldBy(site, LINK_RULES).map((line) => line.replace('people/team.md:', ''))
}

function checkWith(slash: 'always' | 'never') {
  return { check: { ...configWith().check, slash } }
}

describe('the case of an address', () => {
  test('is mended in the form in which it is written, with what stands behind', async () => {
    expect(await toldOf('See [a](Leave.md), [b](/People/leave.md?x#grün) and\n[c](../people/LEAVE/#top).')).toEqual([
      "1:5-1:18 link/case <Leave.md> => leave.md | 'Leave.md' differs in case from /people/leave/ (write leave.md)",
      "1:20-1:48 link/case </People/leave.md?x#gr%C3%BCn> => /people/leave.md?x#gr%C3%BCn | '/People/leave.md?x#gr%C3%BCn' differs in case from /people/leave/ (write /people/leave.md?x#gr%C3%BCn)",
      "2:1-2:26 link/case <../people/LEAVE/#top> => leave/#top | '../people/LEAVE/#top' differs in case from /people/leave/ (write leave/#top)",
    ])
  })

  test('of a file too, told by another rule', async () => {
    expect(await toldOf('![plan](Plan.PDF)')).toEqual([
      "1:1-1:18 asset/case <Plan.PDF> => plan.pdf | 'Plan.PDF' differs in case from /people/plan.pdf (write plan.pdf)",
    ])
  })

  test('of a definition is mended there, once', async () => {
    const { site } = await load({ ...HANDBOOK, 'people/team.md': '[a][l] and [l].\n\n[l]: Leave.md' })
    expect(toldBy(site, LINK_RULES)).toEqual([
      "people/team.md:3:1-3:14 link/case <Leave.md> => leave.md | 'Leave.md' differs in case from /people/leave/ (write leave.md)",
    ])
  })

  test('is mended in HTML', async () => {
    expect(await toldOf('A <a href="Leave.md">b</a>.')).toEqual([
      "1:3-1:27 link/case <Leave.md> => leave.md | 'Leave.md' differs in case from /people/leave/ (write leave.md)",
    ])
  })
})

test('the site’s own host goes, and the path stays', async () => {
  const told = await toldOf(
    '<https://example.com/book/people/leave/#grün>\n[b](https://example.com/book/people/plan.pdf?v=2) [c](//example.com/book)',
    {
      url: 'https://example.com/book',
    },
  )
  expect(told).toEqual([
    '1:1-1:46 link/own-domain <https://example.com/book/people/leave/#gr%C3%BCn> => /people/leave/#gr%C3%BCn | this link names the site’s own host (write /people/leave/#gr%C3%BCn)',
    '2:1-2:50 link/own-domain <https://example.com/book/people/plan.pdf?v=2> => /people/plan.pdf?v=2 | this link names the site’s own host (write /people/plan.pdf?v=2)',
    '2:51-2:74 link/own-domain <//example.com/book> => / | this link names the site’s own host (write /)',
  ])
})

test('an old address becomes the new one, with the slash that it has', async () => {
  expect(await toldOf('[a](/time-off?x#parental-leave) [b](../time-off/) [c](../old.html)')).toEqual([
    '1:1-1:32 link/redirected </time-off?x#parental-leave> => /people/leave/?x#parental-leave | /time-off/ has moved to /people/leave/ (write /people/leave/?x#parental-leave)',
    '1:33-1:50 link/redirected <../time-off/> => leave/ | /time-off/ has moved to /people/leave/ (write leave/)',
    '1:51-1:67 link/redirected <../old.html> => leave/ | /old.html has moved to /people/leave/ (write leave/)',
  ])
})

describe('the slash at the end of a link', () => {
  const LINKS = [
    '[a](/people/leave)',
    '[b](leave/)',
    '[c](leave.md)',
    '[d](/people/leave.html#grün)',
    '[e](../people/leave/index.html?x)',
    '[f](..)',
    '[g](../)',
    '[h](/)',
    '[i](#)',
    '[j](plan.pdf)',
    '[k](?x)',
  ].join('\n')

  test('is as the writer likes, where the configuration does not say', async () => {
    expect(await toldOf(LINKS)).toEqual([])
  })

  test('always', async () => {
    expect(await toldOf(LINKS, checkWith('always'))).toEqual([
      "1:1-1:19 link/slash </people/leave> => /people/leave/ | '/people/leave' does not end in a slash (write /people/leave/)",
      "4:1-4:29 link/slash </people/leave.html#gr%C3%BCn> => /people/leave/#gr%C3%BCn | '/people/leave.html#gr%C3%BCn' names a file where the address is a folder’s (write /people/leave/#gr%C3%BCn)",
      "5:1-5:34 link/slash <../people/leave/index.html?x> => leave/?x | '../people/leave/index.html?x' names a file where the address is a folder’s (write leave/?x)",
    ])
  })

  test('never', async () => {
    expect(await toldOf(LINKS, checkWith('never'))).toEqual([
      "2:1-2:12 link/slash <leave/> => leave | 'leave/' ends in a slash (write leave)",
      "4:1-4:29 link/slash </people/leave.html#gr%C3%BCn> => /people/leave#gr%C3%BCn | '/people/leave.html#gr%C3%BCn' names a file where the address is a folder’s (write /people/leave#gr%C3%BCn)",
      "5:1-5:34 link/slash <../people/leave/index.html?x> => leave?x | '../people/leave/index.html?x' names a file where the address is a folder’s (write leave?x)",
    ])
  })

  test('of a page that is no folder is no matter', async () => {
    const { site } = await load({ 'index.md': '[a](x) [b](x/) [c](x.html)', 'x.html.md': '' }, checkWith('always'))
    expect(toldBy(site, LINK_RULES)).toEqual([])
  })
})

test('several rules propose one and the same address', async () => {
  const told = await toldOf('[x](https://example.com/People/Leave#PARENTAL-leave)', { url: 'https://example.com', ...checkWith('always') })
  expect(told.map((line) => line.replace(/ \|.*/, ''))).toEqual([
    '1:1-1:53 link/anchor <https://example.com/People/Leave#PARENTAL-leave> => /people/leave/#parental-leave',
    '1:1-1:53 link/case <https://example.com/People/Leave#PARENTAL-leave> => /people/leave/#parental-leave',
    '1:1-1:53 link/own-domain <https://example.com/People/Leave#PARENTAL-leave> => /people/leave/#parental-leave',
    '1:1-1:53 link/slash <https://example.com/People/Leave#PARENTAL-leave> => /people/leave/#parental-leave',
  ])
})

describe('a dead link', () => {
  test('is mended where only its escapes or its ending are wrong', async () => {
    const { site } = await load({
      'a b/c.md': '',
      'people/leave.md': '',
      'index.md': '[a](/a%2520b/c/) [b](people/leave.mdx#x)\n[c](/people/leave.php?y) [d](people/leave.html/)',
    })
    expect(toldBy(site, LINK_RULES)).toEqual([
      'index.md:1:1-1:17 link/page </a%2520b/c/> => /a%20b/c/ | there is no page at /a%20b/c/ (write /a%20b/c/)',
      'index.md:1:18-1:41 link/page <people/leave.mdx#x> => people/leave#x | there is no page at /people/leave.mdx (write people/leave#x)',
      'index.md:2:1-2:25 link/page </people/leave.php?y> => /people/leave?y | there is no page at /people/leave.php (write /people/leave?y)',
      'index.md:2:26-2:49 link/page <people/leave.html/> => people/leave/ | there is no page at /people/leave.html/ (write people/leave/)',
    ])
  })

  test('is mended where it is an old address in another case', async () => {
    expect(await toldOf('[x](/Time-Off/)')).toEqual([
      '1:1-1:16 link/page </Time-Off/> => /people/leave/ | there is no page at /Time-Off/ (write /people/leave/)',
    ])
  })

  test('is not mended where there are two such pages, or the page is only of the same name or a like one', async () => {
    const { site } = await load({
      'a.md': '[x](/b.php) [y](/hr/leave/) [z](people/leavy.md)',
      'b.html.md': '',
      'b/index.md': '',
      'people/leave.md': '',
    })
    expect(toldBy(site, LINK_RULES)).toEqual([
      'a.md:1:1-1:12 link/page </b.php> | there is no page at /b.php',
      'a.md:1:13-1:28 link/page </hr/leave/> | there is no page at /hr/leave/ (did you mean /people/leave/?)',
      'a.md:1:29-1:49 link/page <people/leavy.md> | there is no page at /people/leavy.md (did you mean /people/leave/?)',
    ])
  })
})

describe('a dead fragment', () => {
  test('is mended where only its case is wrong, and what is for the browser stays', async () => {
    const links = '[a](leave.md#Parental-Leave) [b](leave/#Parental-leave:~:text=x)\n[c](leave#GR%C3%9CN) <a href="leave#GRÜN">d</a>'
    expect(await toldOf(links)).toEqual([
      '1:1-1:29 link/anchor <leave.md#Parental-Leave> => leave.md#parental-leave | #Parental-Leave is not on /people/leave/ (did you mean #parental-leave?)',
      '1:30-1:65 link/anchor <leave/#Parental-leave:~:text=x> => leave/#parental-leave:~:text=x | #Parental-leave is not on /people/leave/ (did you mean #parental-leave?)',
      '2:1-2:21 link/anchor <leave#GR%C3%9CN> => leave#gr%C3%BCn | #GR%C3%9CN is not on /people/leave/ (did you mean #grün?)',
      '2:22-2:48 link/anchor <leave#GRÜN> => leave#grün | #GRÜN is not on /people/leave/ (did you mean #grün?)',
    ])
  })

  test('is not mended where two ids differ from it in case', async () => {
    expect(await toldOf('<b id="Aa"></b> <b id="aA"></b> [x](#aa)')).toEqual(['1:33-1:41 link/anchor <#aa> | #aa is not on this page'])
  })
})
