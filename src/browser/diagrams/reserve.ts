/** Lines that take no room of their own. */
const NO_ROOM = /^\s*(?:$|%%|accTitle|accDescr|click|style|classDef|class |linkStyle|end$)/

/** About how high a diagram will be, before anything is known but its source: what comes below it should not move much, best not at all. */
export function likelyHeight(source: string, width: number): number {
  const lines = source.split('\n').filter((line) => !NO_ROOM.test(line)).length
  const [kind = '', direction = ''] = source
    .replace(/^---[\s\S]*?^---/m, '')
    .trim()
    .split(/[\s;]+/)
  const height = heightOf(kind, direction, lines)
  return Math.round(Math.min(height, 1.5 * width, 1000))
}

/** As the diagrams of a large handbook come out, at the middle. */
function heightOf(kind: string, direction: string, lines: number): number {
  if (!/^(?:graph|flowchart)$/.test(kind)) return 60 + 50 * lines
  return /^(?:LR|RL)$/.test(direction) ? 100 + 16 * lines : 170 + 40 * lines
}
