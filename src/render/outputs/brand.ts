import Color from 'colorjs.io'
import type { Config } from '../../model/config.ts'
import type { OutputFile } from '../../model/output.ts'
import type { Rendering } from '../rendering.ts'
import { THEME_FILES } from '../theme-files.ts'

/**
 * The hue of the accent that a company chose, in degrees of OKLCH. Only the hue is taken: lightness and chroma are the theme's,
 * so that the contrast of both themes holds whatever the colour. Undefined where none is chosen, for a grey, and for no colour at all.
 */
export function brandHue({ brand }: Config): number | undefined {
  if (brand.accent === '') return undefined
  try {
    const [, chroma, hue] = new Color(brand.accent).to('oklch').coords
    return chroma === null || chroma < 0.01 || hue === null || Number.isNaN(hue) ? undefined : Math.round(hue)
  } catch {
    return undefined
  }
}

/** The stylesheet that gives the theme the company's accent. */
export function* brand({ site }: Rendering): Generator<OutputFile> {
  const hue = brandHue(site.config)
  if (hue === undefined) return
  yield { path: THEME_FILES.brand.slice(1), content: `:root {\n  --accent-hue: ${String(hue)};\n}\n` }
}
