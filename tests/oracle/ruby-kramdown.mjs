// Asks Ruby's kramdown, in a process that stays.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A kramdown that answers one question after the other: `ask(text, options)` gives `{ html, warnings }` or `{ error }`. */
export function startKramdown() {
  const child = spawn('ruby', [fileURLToPath(new URL('kramdown.rb', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()(JSON.parse(line)))
  return {
    ask: (text, options) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${JSON.stringify({ text, options })}\n`)
      }),
    stop: () => child.stdin.end(),
  }
}
