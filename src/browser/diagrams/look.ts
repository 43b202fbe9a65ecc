import type { Look } from './messages.ts'

/** The colours that are in force on the page, whichever theme the reader or the system chose, and whatever accent the company has. */
export function currentLook(): Look {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`
    return context ? inHex(getComputedStyle(probe).color, context) : '#888888'
  }
  const look = {
    font: getComputedStyle(document.body).fontFamily,
    paper: colour('paper'),
    raised: colour('raised'),
    tint: colour('accent-tint'),
    text: colour('text'),
    quiet: colour('quiet'),
    line: colour('line-strong'),
  }
  probe.remove()
  return { ...look, isDark: lightness(look.paper) < lightness(look.text) }
}

/** Mermaid does arithmetic with colours, and knows older notations only: the canvas turns any notation into bytes. */
function inHex(colour: string, context: CanvasRenderingContext2D): string {
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function lightness(hex: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0)
}

/** Calls back whenever another theme comes into force. */
export function onLookChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(query).addEventListener('change', changed)
}
