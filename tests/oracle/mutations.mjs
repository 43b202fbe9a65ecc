// Documents made of others: pieces of pages spliced together, and signs put in, doubled and left out.

const SIGNS = [
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '>',
  '- ',
  '1. ',
  '#',
  '## ',
  '|',
  '<',
  '<div>',
  '</div>',
  '<b>',
  '"',
  "'",
  '[',
  ']',
  '(',
  ')',
  '{:.x}',
  '\n{:.y}\n',
  '\n\n',
  '\n',
  '    ',
  '\t',
  '\\',
  ':',
  ': ',
  '^',
  '$$',
  '&',
  '--',
  '<!--',
  '-->',
  '<div markdown="1">',
  '{::options parse_block_html="true" /}\n',
  '| --- |',
  '[^1]',
  '![',
  '](',
  '  \n',
  '~~',
  '<<',
  '<details>',
  '<summary>',
  ' ',
  '\n- ',
  '\n  ',
]

/** A maker of documents from the blocks of others. */
export function createMutations(random, sources) {
  const { pick, below, chance } = random
  function piece() {
    const source = pick(sources)
    const start = below(source.length)
    return source.slice(start, start + 20 + below(500))
  }
  return () => {
    let text = piece()
    while (chance(0.4)) text += pick(['', '\n', '\n\n']) + piece()
    for (let count = below(5); count > 0; count--) {
      const at = below(text.length + 1)
      const width = below(3) === 0 ? below(12) : 0
      text = text.slice(0, at) + (chance(0.75) ? pick(SIGNS) : '') + text.slice(at + width)
    }
    return text.isWellFormed?.() === false ? text.replace(/[\ud800-\udfff]/g, '') : text
  }
}
