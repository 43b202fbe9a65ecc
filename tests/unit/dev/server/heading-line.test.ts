import { expect, test } from 'vitest'
import { lineOfHeading } from '../../../../src/dev/server/heading-line.ts'

const SOURCE = `---
title: Leave
---

# Leave

\`\`\`md
## Sick leave
\`\`\`

## Sick *leave* {#ill}

Parental [leave](parental.md)
-----------------------------

## Details

## Other details

## Details ##
`

test.for([
  ['Leave', 0, 5],
  ['Sick leave', 0, 11],
  ['Parental leave', 0, 13],
  ['Details', 0, 16],
  ['Details', 1, 20],
  ['Details', 5, 16],
  ['Nowhere', 0, undefined],
] as const)('%s, number %i, is on line %s', ([heading, ordinal, line]) => {
  expect(lineOfHeading(SOURCE, heading, ordinal)).toBe(line)
})
