import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Tree } from '../support/tree.ts'

const SENTENCE = 'All work and no play makes a dull page, and a long one. '

/** Front matter of ten lists, each with ten times the one before it: ten thousand million entries for who follows them. */
function aliasBomb(): string {
  const lists = Array.from({ length: 9 }, (_, index) => {
    const [before, name] = ['abcdefghij'.charAt(index), 'abcdefghij'.charAt(index + 1)]
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`
  })
  return ['---', 'a: &a [x, x, x, x, x, x, x, x, x, x]', ...lists, 'tags: *j', '---', '', '# Alias bomb', ''].join('\n')
}

/** JavaScript that creates a file, as front matter: a reader that runs it is owned by every page. */
function scriptThatWrites(file: string, fence: string): string {
  return `${fence}\n{ title: require('fs').writeFileSync(${JSON.stringify(file)}, 'ran') || 'Ran' }\n---\n\n# Script\n`
}

/**
 * Pages that are broken, or made to break the tool, beside two that are well. Takes the project's folder; the script among them would
 * create the file `ran` in it.
 */
export function hostileFiles(root: string): Tree {
  const ran = join(root, 'ran')
  return {
    'content/index.md': '# Home\n\nSee [the good page](good.md).\n',
    'content/good.md': '# Good\n\nAll is well.\n',
    'content/yaml-quote.md': '---\nowner: people\ntitle: "Unfinished\n---\n\n# Broken quote\n',
    'content/yaml-colon.md': '---\ntitle: Leave: how it works\n---\n\n# Broken colon\n',
    'content/yaml-list.md': '---\n- title\n- owner\n---\n\n# A list\n',
    'content/yaml-open.md': '---\ntitle: Never closed\n\n## Open\n',
    'content/alias-bomb.md': aliasBomb(),
    'content/script.md': scriptThatWrites(ran, '---js'),
    'content/script-spaced.md': scriptThatWrites(ran, '--- javascript'),
    'content/latin.md': Buffer.from('# Latin\n\nA caf\xe9 in Paris.\n', 'latin1'),
    'content/nul.md': '---\ntitle: "N\0L"\n---\n\nBefore\0after, [a\0b](go\0od.md).\n',
    'content/large.md': `# Large\n\n${`${SENTENCE.repeat(50)}\n\n`.repeat(5_000_000 / (SENTENCE.length * 50))}`,
    'content/long-line.md': `# Long line\n\n${'x'.repeat(1_000_000)}\n`,
    'content/empty.md': '',
    'content/only-front-matter.md': '---\ntitle: Only front matter\n---\n',
    'content/climb.md':
      '---\npermalink: ../../x\naliases: [../../x, /ok/]\n---\n\n# Climb\n\n[up](../../x), ![up](../../x) and [by name].\n\n[by name]: ../../x\n',
    'content/deep.md': [
      '# Deep',
      `${'>'.repeat(300)} quote`,
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'),
      `${'['.repeat(1000)}x${']'.repeat(1000)}`,
      `${'{:.a'.repeat(300)} ${'![['.repeat(300)} ${'**_'.repeat(100)}`,
      `${'<div>'.repeat(200)}\n`,
    ].join('\n\n'),
    'content/too-deep.md': `# Too deep\n\n${'<div>'.repeat(10_000)}\n`,
    'content/twice.md': '# Twice\n',
    'content/twice/index.md': '# Twice again\n',
    'content/taken.md': '---\npermalink: /good/\n---\n\n# Taken\n',
    'content/back\\slash.md': '# Backslash\n',
    'secret.md': '# Secret\n\nNobody may read this.\n',
  }
}

/** Adds the symbolic links, which a tree of texts cannot hold: two that loop, one that leads nowhere, and two out of the project. */
export function addHostileLinks(root: string): void {
  const link = (target: string, path: string): void => {
    symlinkSync(target, join(root, 'content', path))
  }
  link('..', 'twice/round')
  link('itself', 'itself')
  link('nothing.md', 'nowhere.md')
  link('../secret.md', 'outside.md')
  link('/etc', 'system')
}
