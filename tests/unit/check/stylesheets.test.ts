import { describe, expect, test } from 'vitest'
import type { Stylesheet } from '../../../src/model/rule.ts'
import { route } from '../../../src/model/route.ts'
import { load } from '../../support/load.ts'
import { toldBy } from '../../support/told-lines.ts'

const FILES = { 'index.md': '', 'images/map.png': '', 'fonts/a b.woff2': '', 'css/base.css': '', 'css/site.css': '' }

/** What is told of a stylesheet at `/css/site.css`. */
async function toldOf(text: string, options: Parameters<typeof load>[1] = {}): Promise<readonly string[]> {
  const { site } = await load(FILES, options)
  const stylesheets: readonly Stylesheet[] = [{ route: route('/css/site.css'), file: 'public/css/site.css', text }]
  return toldBy(site, ['asset/missing', 'asset/case'], { stylesheets }).map((line) => line.replace('public/css/site.css:', ''))
}

describe('an address of a stylesheet', () => {
  test.each([
    'a { background: url(../images/map.png) }',
    "a { background: url( '../images/map.png?v=2#x' ) }",
    'a { background: URL("/images/map.png") }',
    '@import "base.css" screen; @import url(base.css);',
    "@font-face { src: url('../fonts/a%20b.woff2'), url(../fonts/a\\ b.woff2), local('Nothing') }",
    'a { background: url(data:image/png;base64,AAAA) } b { fill: url(#gradient) }',
    'a { background: url(https://example.com/x.png) } b { background: url(//example.com/x.png) }',
    '/* url(gone.png) */ a::before { content: "url(gone.png)" } /* unfinished url(gone.png)',
    "a::before { content: '/*' } b { background: url(../images/map.png) }",
    'a { --my-url(gone.png): 1; background: my-url(gone.png) url() }',
  ])('is fine: %s', async (text) => {
    expect(await toldOf(text)).toEqual([])
  })

  test('that leads to no file is told where it stands', async () => {
    expect(await toldOf('a { color: red }\n\nb {\r\n  background: url("gone.png"), url(../../x.png);\n}\n@import \'none.css\';')).toEqual([
      '4:20-4:28 asset/missing <gone.png> | there is no file at /css/gone.png (put it where the stylesheet looks for it)',
      '4:36-4:47 asset/missing <../../x.png> | there is no file at ../../x.png (put it where the stylesheet looks for it)',
      '6:10-6:18 asset/missing <none.css> | there is no file at /css/none.css (put it where the stylesheet looks for it)',
    ])
  })

  test('that leads to the only file of its name elsewhere is told with it', async () => {
    expect(await toldOf('a { background: url(map.png) }')).toEqual([
      '1:21-1:28 asset/missing <map.png> | there is no file at /css/map.png (did you mean /images/map.png?)',
    ])
  })

  test('in another case is mended where it stands as it is', async () => {
    expect(
      await toldOf('a { background: url(../Images/map.PNG?v=2#x) url(/IMAGES/map.png) }\nb { background: url(../Images/\\map.png) }'),
    ).toEqual([
      "1:21-1:44 asset/case <../Images/map.PNG?v=2#x> => 1:21-1:44 ../Images/map.PNG?v=2#x becomes ../images/map.png?v=2#x | '../Images/map.PNG?v=2#x' differs in case from /images/map.png (write ../images/map.png?v=2#x)",
      "1:50-1:65 asset/case </IMAGES/map.png> => 1:50-1:65 /IMAGES/map.png becomes /images/map.png | '/IMAGES/map.png' differs in case from /images/map.png (write /images/map.png)",
      "2:21-2:39 asset/case <../Images/map.png> | '../Images/map.png' differs in case from /images/map.png (write ../images/map.png)",
    ])
  })

  test('from the root counts from the root of the host, under which the site may be', async () => {
    const text = 'a { background: url(/book/images/map.png) url(/book/gone.png) }'
    expect(await toldOf(text, { url: 'https://example.com/book' })).toEqual([
      '1:47-1:61 asset/missing </book/gone.png> | there is no file at /gone.png (put it where the stylesheet looks for it)',
    ])
  })
})

test('a file that only a stylesheet uses is used', async () => {
  const { site } = await load(FILES)
  const stylesheets = [{ route: route('/css/site.css'), file: 'css/site.css', text: 'a { background: url(../images/map.png) }' }]
  const assets = site.assets.map((asset) => ({ ...asset, size: 3_000_000 }))
  expect(toldBy({ ...site, assets }, ['asset/size'], { stylesheets })).toEqual([
    'images/map.png asset/size </images/map.png> | this file has 3.0 MB, and is used in one place (make it smaller than 1.0 MB, or raise check.assetSize)',
  ])
})
