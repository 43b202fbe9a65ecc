import type { Tree } from '../support/tree.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

/** A sound handbook of everything that makes addresses hard: names, spellings of links, fragments, and pages that lie elsewhere than their files. */
export const CORNER_CASES: Tree = {
  'content/index.md': `# Corners

[By path](people/leave.md), [by folder](/people/leave/), [without its slash](/people/leave), [with a file](people/leave/index.html),
[with a query](people/leave.md?print=1#how-long), [whole](https://example.com/book/people/leave/), [in a reference][leave], [itself](#corners-again).

- [Spaces](with%20spaces/a%20page.md), [and as they are](<with spaces/a page.md#more text>)
- [Other letters](日本/休暇.md#有給休暇) and [encoded](/%E6%97%A5%E6%9C%AC/%E4%BC%91%E6%9A%87/)
- [Signs](signs/100%25.md) and [a hash](signs/c%23.md)
- [Moved](moved.md) and [by its address](/elsewhere/far/)
- [A file that says .html](old/style.html) and [its neighbour](old/index.html#neighbour)
- [A download](people/form.pdf), ![a picture](<with spaces/a picture.svg>), [a picture as a link](people/plan.svg)

## Corners again

[leave]: people/leave.md#how-long
`,
  'content/people/README.md':
    '# People\n\n- TOC\n{:toc}\n\n## First\n\n[Up](../index.md), [beside](leave.md)\n\n## First\n\n### Below {#own-id}\n\n[Up](#own-id)\n',
  'content/people/leave.md': `---
title: Leave
aliases: [/time-off/, /old/leave.html, /no-slash]
---

Take it.[^law] And again.[^law]

## How long

<a name="named"></a> <img src="plan.svg" alt="A plan"> <a href="../moved.md">moved</a>, [named](#named)

| Where | How |
| ----- | --- |
| [Home](/) | [long](#how-long) |

[^law]: It is [the law](/signs/c%23/).
`,
  'content/people/form.pdf': '%PDF-1.4\n',
  'content/people/plan.svg': PICTURE,
  'content/with spaces/a page.md':
    '# Spaces\n\n![A picture](<a picture.svg>)\n\n## More text {#more}\n\n<a id="more text"></a>\n\n[Home](../)\n',
  'content/with spaces/a picture.svg': PICTURE,
  'content/日本/休暇.md': '---\nlang: ja\n---\n\n# 休暇\n\n## 有給休暇\n\n[有給休暇の取り方](#有給休暇)\n',
  'content/signs/100%.md': '# All of it\n\n[Beside](c%23.md)\n',
  'content/signs/c#.md': '# C sharp\n\n[Beside](./100%25.md)\n',
  'content/moved.md': '---\npermalink: /elsewhere/far/\n---\n\n# Moved\n\n![The plan](people/plan.svg) [leave](people/leave.md)\n',
  'content/old/index.html.md': '# Old\n\n## Neighbour\n\n[Style](style.html)\n',
  'content/old/style.html.md': '# Style\n\n[Back](./index.html), [down](#a), [leave](../people/leave)\n\n## A\n',
  'content/no/heading/deep.md': 'Only text, three folders down: [home](/), [leave](../../people/leave.md).\n',
  'public/robots-of-ours.txt': 'Beep.\n',
}
