import { ratios, samplesOf, surplusRatios } from './figures.mjs'

/**
 * `of` gives the samples of a figure from what was measured, by the name of part and handbook; none where it was not. What is held
 * against the budget is their median, or what `judge` makes of them.
 */
export const BUDGETS = [
  { budget: 'cold build ÷ Hugo, 1.5k pages', most: 0.9, unit: '×', of: (all) => ratios(all['cold s1500'], 'cold', 'hugo') },
  { budget: 'cold build ÷ Hugo, 12k pages', most: 0.5, unit: '×', of: (all) => ratios(all['cold s12000'], 'cold', 'hugo') },
  { budget: 'cold build ÷ Eleventy, 1.5k pages', most: 0.25, unit: '×', of: (all) => ratios(all['eleventy s1500'], 'cold', 'eleventy') },
  { budget: 'cold build ÷ VitePress, 1.5k pages', most: 0.04, unit: '×', of: (all) => ratios(all['vitepress s1500'], 'cold', 'vitepress') },
  { budget: 'search on top ÷ Hugo', most: 2.1, unit: '×', of: (all) => surplusRatios(all['search s1500'], 'with', 'without', 'hugo') },
  { budget: 'nothing changed', most: 0.25, unit: 's', of: (all) => samplesOf(all['warm s1500'], 'unchanged') },
  { budget: 'nothing changed ÷ Hugo', most: 0.08, unit: '×', of: (all) => ratios(all['warm s1500'], 'unchanged', 'hugo') },
  { budget: 'nothing changed, 12k pages', most: 0.8, unit: 's', of: (all) => samplesOf(all['warm s12000'], 'unchanged') },
  { budget: 'one paragraph changed', most: 0.35, unit: 's', of: (all) => samplesOf(all['warm s1500'], 'paragraph') },
  { budget: 'one title changed', most: 0.35, unit: 's', of: (all) => samplesOf(all['warm s1500'], 'title') },
  { budget: '`check` after a build', most: 0.5, unit: 's', of: (all) => samplesOf(all['check s1500'], 'afterBuild') },
  { budget: '`check` alone, again', most: 0.6, unit: 's', of: (all) => samplesOf(all['check s1500'], 'again') },
  { budget: '`dev`: ready', most: 0.6, unit: 's', of: (all) => samplesOf(all['dev s1500'], 'readyWarm') },
  { budget: '`dev`: ready, 12k pages', most: 0.6, unit: 's', of: (all) => samplesOf(all['dev s12000'], 'readyWarm') },
  { budget: '`dev`: save → served', most: 0.02, unit: 's', of: (all) => samplesOf(all['dev s1500'], 'saved') },
  {
    budget: '`dev`: save → served, the slowest of all, the largest page among them',
    most: 0.1,
    unit: 's',
    judge: (samples) => Math.max(...samples),
    of: (all) => ['saved', 'savedLargest'].flatMap((id) => samplesOf(all['dev s1500'], id)),
  },
  { budget: 'peak memory, 12k pages', most: 922, unit: 'MiB', of: (all) => samplesOf(all['cold s12000'], 'cold', 'peak') },
  {
    budget: 'parse of the kramdown dialect, ms a MB',
    most: 250,
    unit: 'ms',
    of: (all) => millisecondsAMegabyte(all['stages real'], 'kramdownParser'),
  },
  { budget: 'bytes of a page at 12k ÷ at 1.5k pages', most: 1.02, unit: '×', of: (all) => pageGrowth(all) },
]

function millisecondsAMegabyte(entry, id) {
  return samplesOf(entry, id).map((seconds) => (1000 * seconds) / (entry.bytes / 1e6))
}

function pageGrowth(all) {
  const [few, many] = ['cold s1500', 'cold s12000'].map((name) => all[name]?.facts?.bytesOfPage)
  return few === undefined || many === undefined ? [] : [many / few]
}
