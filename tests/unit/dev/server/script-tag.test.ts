import { expect, test } from 'vitest'
import { insertScript, scriptTag } from '../../../../src/dev/server/script-tag.ts'

test.for([
  ['<!doctype html><html><head><title>A</title></head></html>', '<!doctype html><html><head>TAG<title>A</title></head></html>'],
  ['<html><HEAD lang="en"><title>A</title>', '<html><HEAD lang="en">TAG<title>A</title>'],
  ['<header>No head</header>', '<header>No head</header>TAG'],
  ['', 'TAG'],
] as const)('%s', ([html, expected]) => {
  expect(insertScript(html, 'TAG')).toBe(expected)
})

test('what stands in an attribute cannot leave it', () => {
  expect(scriptTag({ token: 'ab', revision: 3, prefix: '/a"><b>&' })).toBe(
    '<script src="/_handbook/dev.js" data-token="ab" data-revision="3" data-prefix="/a&quot;><b>&amp;"></script>',
  )
})
