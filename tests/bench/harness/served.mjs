import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { command } from './places.mjs'

/** Starts the live preview in a process of its own; gives it once it has said its address, with the seconds that this took. */
export async function startDev(words, cwd) {
  const start = performance.now()
  const child = spawn(process.execPath, [command, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let printed = ''
  const address = await new Promise((found, failed) => {
    const read = (data) => {
      printed += data
      const [url] = /http:\/\/[\w.:[\]]+/.exec(printed) ?? []
      if (url !== undefined) found(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => failed(new Error(`handbook ${words.join(' ')} ended:\n${printed}`)))
  })
  const agent = new Agent({ keepAlive: true })
  const secondsSince = (moment) => (performance.now() - moment) / 1000
  return {
    ready: secondsSince(start),
    secondsSinceStart: () => secondsSince(start),
    read: (route) => read(address + route, agent),
    /** Resolves once the whole handbook was read behind what is asked for, and judged: it says so. */
    async settled() {
      while (!/\d pages?, /.test(printed)) await setTimeout(20)
    },
    /** Does something, and gives the seconds until the page at a route holds a text. */
    async secondsUntil(route, text, act) {
      const moment = performance.now()
      act()
      while (!(await read(address + route, agent)).includes(text)) {
        if (secondsSince(moment) > 30) throw new Error(`${route} never held ${text}`)
        await setTimeout(2)
      }
      return secondsSince(moment)
    },
    async stop() {
      agent.destroy()
      child.kill('SIGINT')
      await ended
    },
  }
}

function read(url, agent) {
  return new Promise((done, failed) => {
    get(url, { agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      response.once('end', () => done(text)).once('error', failed)
    }).once('error', failed)
  })
}
