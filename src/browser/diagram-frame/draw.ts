import mermaid from 'mermaid'
import type { DrawRequest } from '../diagrams/messages.ts'
import { mendLinks } from './links.ts'
import { configurationFor } from './theme.ts'

/** A diagram is made this much smaller to fit, and scrolls where it is wider still: its words must stay readable. */
const SMALLEST = 0.7
/** And this much, so that nothing on the page has to move for it. */
const SMALLEST_TO_FIT = 0.85

/** Draws a diagram into the frame. Throws what Mermaid says of a source that it cannot read; what was drawn before then stays. */
export async function draw({ source, title, lang, page, look, room }: DrawRequest, into: HTMLElement): Promise<void> {
  mermaid.initialize(configurationFor(look))
  document.title = title
  document.documentElement.lang = lang
  document.documentElement.style.colorScheme = look.isDark ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = look.isDark ? 'dark' : 'light'
  const svg = await drawingOf(source)
  into.innerHTML = svg
  into.setAttribute('aria-label', title)
  const drawing = into.querySelector('svg')
  if (!drawing) return
  if (!drawing.hasAttribute('aria-labelledby')) drawing.setAttribute('aria-label', title)
  drawing.style.minWidth = `${String(Math.round(SMALLEST * widthOf(drawing)))}px`
  const height = drawing.getBoundingClientRect().height
  if (room !== undefined && height > room && SMALLEST_TO_FIT * height <= room) drawing.style.maxHeight = `${String(room)}px`
  mendLinks(drawing, page)
}

/** Where diagrams were read out of HTML, authors wrote `&amp;`: a source that Mermaid cannot read is tried once more without. */
async function drawingOf(source: string): Promise<string> {
  try {
    return (await mermaid.render('drawing', source)).svg
  } catch (error) {
    const plain = source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    if (plain === source) throw error
    return (await mermaid.render('drawing', plain)).svg
  }
}

function widthOf(drawing: SVGSVGElement): number {
  return drawing.viewBox.baseVal.width
}
