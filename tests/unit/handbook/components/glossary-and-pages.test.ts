import { describe, expect, test } from 'vitest'
import { shown } from '../../../support/shown.ts'

const GLOSSARY = {
  'slo.md': '# SLO',
  'data/glossary.yaml': `- term: SLO
  definition: The level of service that we aim for
  also: [Service level objective, objective]
  page: /slo/
- term: Error budget
  definition: What may fail before we stop and mend
`,
}

describe('the glossary', () => {
  test('is a list in the order of the alphabet, with an id for each word', async () => {
    const { html, findings } = await shown('::glossary', GLOSSARY)
    expect(html).toBe(
      '<dl class="glossary">' +
        '<dt id="term-error-budget"><dfn>Error budget</dfn></dt><dd>What may fail before we stop and mend</dd>' +
        '<dt id="term-slo"><dfn>SLO</dfn><span class="detail"> (also Service level objective and objective)</span></dt>' +
        '<dd>The level of service that we aim for <a href="/slo/">More about SLO</a></dd></dl>' +
        '<p class="data-source" data-generated="data-source"><a href="https://git.example/data/glossary.yaml#L1">Edit this data: glossary.yaml</a></p>',
    )
    expect(findings).toEqual([])
  })

  test('gives no two words one id', async () => {
    const { html } = await shown('::glossary', {
      'data/glossary.yaml': ['A b', 'A-b', 'A b 2'].map((term) => `- { term: '${term}', definition: x }\n`).join(''),
    })
    expect(new Set([...html.matchAll(/<dt id="(.*?)"/g)].map(([, id]) => id)).size).toBe(3)
  })

  test('can be linked to, word by word', async () => {
    const { findings } = await shown('[budget](#term-error-budget) and [another](#term-eror-budget)\n\n::glossary', GLOSSARY)
    expect(findings).toEqual(['index.md:1:34  error  link/anchor  #term-eror-budget is not on this page'])
  })

  test('of more than twenty words is grouped by letter', async () => {
    const terms = ['água', 'apple', 'が', 'か', '1st', ...Array.from({ length: 17 }, (_, index) => `z${String(index)}`)]
    const { html } = await shown('::glossary', {
      'data/glossary.yaml': terms.map((term) => `- { term: '${term}', definition: x }\n`).join(''),
    })
    expect([...html.matchAll(/glossary-letter">(.*?)</g)].map(([, letter]) => letter)).toEqual(['#', 'A', 'Z', 'か'])
  })
})

describe('a term in a text', () => {
  test('leads to its page; without one, what it means is there for ears and pointers, and in no search', async () => {
    const { html, words, findings } = await shown('An :term[slo], our :term[objectives]{key=objective}, an :term[Error budget].', GLOSSARY)
    expect(html).toBe(
      '<p>An <a class="term" href="/slo/" title="The level of service that we aim for">slo</a>, ' +
        'our <a class="term" href="/slo/" title="The level of service that we aim for">objectives</a>, ' +
        'an <span class="term" title="What may fail before we stop and mend">Error budget' +
        '<span class="sr-only" data-generated="definition"> (What may fail before we stop and mend)</span></span>.</p>',
    )
    expect(words).toBe('An slo, our objectives, an Error budget.')
    expect(findings).toEqual([])
  })

  test('that is no word of the glossary is told', async () => {
    const { findings } = await shown('An :term[Error bugdet].', GLOSSARY)
    expect(findings).toEqual([
      "index.md:1:4  error  component/reference  term: glossary.yaml has no 'Error bugdet' (did you mean Error budget?)",
    ])
  })
})

describe('a list of pages', () => {
  const PAGES = {
    'engineering/index.md': '---\ntitle: Engineering\nowner: platform\n---\ntext',
    'engineering/z.md': '---\ntitle: Alpha & more\ndescription: The first\ntags: [how-to]\n---\ntext',
    'engineering/a.md': '---\ntitle: Zeta\nreviewed: 2026-01-05\nreview_every: 6 months\nowner: platform\n---\ntext',
    'engineering/deep/b.md': '---\ntitle: Beta\nreviewed: 2026-03-05\nreview_every: 6 months\ntags: [how-to]\n---\ntext',
    'engineers.md': '---\ntitle: Engineers\n---\ntext',
    'data/teams.yaml': 'platform: { name: Platform }\n',
  }

  test.each([
    ['', ['Zeta', 'Beta', 'Engineering', 'Alpha &#x26; more', 'Engineers'].sort()],
    ['section=/engineering/', ['Alpha &#x26; more', 'Beta', 'Zeta']],
    ['section=engineering tag=how-to', ['Alpha &#x26; more', 'Beta']],
    ['owner=platform section=/engineering', ['Alpha &#x26; more', 'Beta', 'Zeta']],
  ])('with {%s} has those alone, and not the page that it stands on', async (attributes, titles) => {
    const { html } = await shown(`::page-list{${attributes}}`, PAGES)
    expect([...html.matchAll(/<li><a href="[^"]*">(.*?)<\/a>/g)].map(([, title]) => title).sort()).toEqual(titles)
  })

  test('is sorted as asked, with what it is sorted by', async () => {
    const byTitle = await shown('::page-list{section=engineering sort=title limit=2}', PAGES)
    expect(byTitle.html).toBe(
      '<ul class="page-list"><li><a href="/engineering/z/">Alpha &#x26; more</a><div class="detail">The first</div></li>' +
        '<li><a href="/engineering/deep/b/">Beta</a></li></ul>',
    )
    const byReview = await shown('::page-list{section=engineering sort=reviewed}', PAGES)
    expect(byReview.words).toBe('Beta · Reviewed 5 March 2026 Zeta · Reviewed 5 January 2026 Alpha & more The first')
  })

  test('of a section where nothing is, is told', async () => {
    const { findings } = await shown('::page-list{section=/enginering/}', PAGES)
    expect(findings).toEqual([expect.stringContaining('index.md:1:1  warning  component/empty  page-list has nothing to show')])
  })
})
