import type { Tree } from './tree.ts'

const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilico'
const LONG_SETTING = 'a_very_long_name_of_a_setting_that_nobody_could_break_anywhere_at_all_in_code'
const SENTENCE = 'Words that go on without any heading, list or picture to rest at, as texts of thousands of words do. '

/** A Markdown table of as many columns and rows. */
function table(columns: number, rows: number): string {
  const cells = (text: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, index) => text(index)).join(' | ')} |\n`
  const body = Array.from({ length: rows }, (_, row) =>
    cells((column) => (column % 4 === 0 ? 'some words in it' : String(row * 997 * column))),
  )
  return cells((column) => `Column ${String(column)}`) + cells(() => '---') + body.join('')
}

const EVERYTHING = `---
title: A page that holds everything, under a title that goes on for far longer than titles should, with ${LONG_WORD} in it
---

${SENTENCE.repeat(6)}

${LONG_WORD} and https://example.com/an/address/${'without/any/place/to/break/'.repeat(4)} and \`${LONG_SETTING}\`,
with a [link that leads outside](https://example.com/outside/) and [one that does not](quiet.md), <kbd>Ctrl</kbd> and a note.[^1]

## Lists

- One
  - Two
    - Three
      - Four
        - Five, with words that run on and on until they have to be broken at the end of the line, ${LONG_WORD}

1. First

   \`\`\`sh title="in/a/list.sh"
   code in a list that is so long that it has to be scrolled, on all but the widest of all the screens that there are
   \`\`\`

- [x] Done
- [ ] Not done

## Boxes

> A quotation.
>
> > And one in it: ${LONG_WORD}

> [!NOTE]
> A note: ${LONG_WORD}

<details><summary>One</summary>

<details><summary>Two: ${LONG_WORD}</summary>

Deep.

</details>

</details>

<figure><img src="wide.svg" alt="A wide picture" width="4000" height="600"><figcaption>A caption: ${LONG_WORD}</figcaption></figure>

## Tables

${table(20, 30)}

${table(3, 3)}

| A | B |
| --- | --- |
| ${LONG_WORD} | \`${LONG_SETTING}\` |

## Code

\`\`\`ts src/a-file.ts
export function createCompiler(config: Config): (file: SourceFile) => Promise<Page> { return run(steps, file, { depth: 42 }) }
\`\`\`

${SENTENCE.repeat(40)}

[^1]: At the foot.
`

const JAPANESE = `---
title: 脆弱性の管理
lang: ja
---

${'このページでは、脆弱性がどのように発見され、評価され、そして期限内に修正されるかを説明します。'.repeat(6)}

> [!NOTE]
> 例外を求めるときは、期限の前に申請してください。
`

const ARABIC = `---
title: إدارة الثغرات
lang: ar
---

${'تصف هذه الصفحة كيف نجد الثغرات ونقيمها ونصلحها في الوقت المحدد. '.repeat(6)}

> [!NOTE]
> اطلب الاستثناء قبل الموعد.

${table(20, 2)}
`

const LONG = Array.from({ length: 120 }, (_, index) => `## Section ${String(index)}\n\n${SENTENCE.repeat(4)}\n\n- one\n- two\n\n`).join('')

/** The content that a layout has most trouble with, a page for each script; for `content/`. */
export const HARD_PAGES: Tree = {
  'content/index.md': EVERYTHING,
  'content/quiet.md': '---\ntitle: Quiet\nlayout: page\n---\n\nOne sentence.\n',
  'content/long.md': `---\ntitle: Long\n---\n\n${LONG}`,
  'content/wide.md': `---\ntitle: Wide\nlayout: page\n---\n\n${table(20, 3)}`,
  'content/ja.md': JAPANESE,
  'content/ar.md': ARABIC,
  'content/wide.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="600"><rect width="4000" height="600" fill="teal"/></svg>',
}
