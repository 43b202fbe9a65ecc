import { describe, expect, test } from 'vitest'
import { contrastOf, syntaxColours, themeColours, type ThemeColour } from '../../../support/theme-colours.ts'

/** Every tenth hue of a circle: whatever colour a company has, one of these is near. */
const HUES = Array.from({ length: 36 }, (_, index) => index * 10)

/** What is written on what, and the contrast that it has at the least: as usual, and for readers who ask for more. */
const PAIRS: readonly (readonly [ink: string, ground: string, usual: number, more: number])[] = [
  ['text', 'paper', 7, 15],
  ['title', 'paper', 7, 15],
  ['text', 'raised', 7, 15],
  ['text', 'mark', 7, 10],
  ['quiet', 'paper', 4.5, 7],
  ['quiet', 'raised', 4.5, 7],
  ['accent', 'paper', 4.5, 7],
  ['accent', 'raised', 4.5, 7],
  ['accent', 'accent-tint', 4.5, 7],
  ['on-accent', 'accent', 4.5, 7],
  ['text', 'selection', 4.5, 4.5],
  // A tick in its box, and the ring round what has the focus, are no words.
  ['white', 'accent-fill', 3, 4.5],
  ['focus', 'paper', 3, 4.5],
  ['line-strong', 'paper', 1.5, 4.5],
]

const BOX_PAIRS: typeof PAIRS = [
  ['tone-ink', 'tone-tint', 4.5, 7],
  ['tone-ink', 'paper', 4.5, 7],
  ['text', 'tone-tint', 7, 12],
  ['title', 'tone-head', 7, 12],
  ['quiet', 'tone-tint', 4.5, 7],
]

const WHITE: ThemeColour = { light: 'white', dark: 'white' }

describe.each(['usual', 'more'] as const)('colours where contrast is %s', (contrast) => {
  const colours = new Map([...themeColours('colours.css', contrast), ...themeColours('tones.css', contrast), ['white', WHITE]])
  const colour = (name: string): ThemeColour => {
    const found = colours.get(name === 'focus' ? 'accent' : name)
    if (!found) throw new Error(`The theme has no colour ${name}`)
    return found
  }

  test.each(['light', 'dark'] as const)('can be read in %s, whatever the hue of the accent', (theme) => {
    const faint = [...PAIRS, ...BOX_PAIRS].flatMap(([ink, ground, usual, more]) =>
      HUES.filter((hue) => contrastOf(colour(ink)[theme], colour(ground)[theme], hue) < (contrast === 'usual' ? usual : more)).map(
        (hue) => `${ink} on ${ground} at ${String(hue)}: ${contrastOf(colour(ink)[theme], colour(ground)[theme], hue).toFixed(2)}`,
      ),
    )
    expect(faint).toEqual([])
  })

  test.each(['light', 'dark'] as const)('links can be read in %s in a box of any tone', (theme) => {
    const tones = [28, 70, 155, 250, 305]
    const faint = HUES.flatMap((hue) =>
      tones.filter((tone) => {
        const ground = colour('tone-tint')[theme].replace('var(--tone)', String(tone))
        return contrastOf(colour('accent')[theme], ground, hue) < 4.5
      }),
    )
    expect(faint).toEqual([])
  })
})

test.each(['light', 'dark'] as const)('code can be read in %s', (theme) => {
  const raised = themeColours('colours.css').get('raised')
  const syntax = [...syntaxColours()]
  expect(syntax.length).toBeGreaterThan(7)
  expect(syntax.filter(([, ink]) => raised && contrastOf(ink[theme], raised[theme]) < 4.5)).toEqual([])
})
