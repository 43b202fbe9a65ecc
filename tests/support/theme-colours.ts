import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Color from 'colorjs.io'

const THEME = resolve(import.meta.dirname, '../../src/browser/theme')
const MORE_CONTRAST = '@media (prefers-contrast: more)'

/** A colour of the theme as the stylesheet writes it: once for light, once for dark. Hues are custom properties. */
export interface ThemeColour {
  readonly light: string
  readonly dark: string
}

/** Reads the colours that a file of the theme gives names to; with `more`, as readers see them who ask for more contrast. */
export function themeColours(file: string, contrast: 'usual' | 'more' = 'usual'): ReadonlyMap<string, ThemeColour> {
  const css = readFileSync(join(THEME, file), 'utf8')
  const usual = coloursIn(css.replaceAll(/@media \(prefers-contrast: more\) \{[^]*?\n {0,2}\}\n/g, ''))
  if (contrast === 'usual') return usual
  return new Map([...usual, ...coloursIn(css.slice(css.indexOf(MORE_CONTRAST)))])
}

/** Reads the colours of code by the classes that they stand under. */
export function syntaxColours(): ReadonlyMap<string, ThemeColour> {
  const css = readFileSync(join(THEME, 'syntax.css'), 'utf8')
  const rules = css.matchAll(/([^{}]+)\{[^{}]*?\bcolor: light-dark\((.+?\)), (.+?\))\);/g)
  return new Map([...rules].map(([, selector = '', light = '', dark = '']) => [selector.trim(), { light, dark }]))
}

function coloursIn(css: string): ReadonlyMap<string, ThemeColour> {
  const declared = css.matchAll(/--([\w-]+): light-dark\((oklch\(.+?\)\)?), (oklch\(.+?\)\)?)\);/g)
  return new Map([...declared].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
}

/** The contrast of two colours by WCAG 2, as a screen shows them, each hue being `hue`. */
export function contrastOf(one: string, other: string, hue = 0): number {
  const [first, second] = [one, other].map((colour) =>
    new Color(colour.replace(/var\(--[\w-]+\)/, String(hue))).to('srgb').toGamut({ method: 'css' }),
  )
  if (!first || !second) throw new Error('Two colours are compared.')
  return first.contrastWCAG21(second)
}
