import { relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { addHeading, addParagraph, changeTitle, largestPage, usualPages } from '../harness/edits.mjs'
import { forget } from '../harness/projects.mjs'
import { startDev } from '../harness/served.mjs'

const EDITS = [addParagraph, addHeading, changeTitle]

/** How many pages of usual size are saved in each round; the largest page is saved a third as often. */
const SAVES = 12

/** How long nobody saves after a save, so that what it set going is over. */
const REST = 700

/** The live preview: from its start to the first page, from nothing and with what an earlier run kept, and from a save to the changed page. */
export const dev = {
  title: 'live preview',
  steps(project, work) {
    const words = ['dev', '--root', project.name, '--port', '0', '--cache', `${project.name}/cache`]
    const pages = usualPages(project)
    const largest = largestPage(project)
    const start = async () => {
      const server = await startDev(words, work)
      await server.read('/')
      const first = server.secondsSinceStart()
      return { server, ready: [{ wall: server.ready }], first: [{ wall: first }] }
    }
    /** Saves a page again and again, each time in another way. */
    const saveAll = async (server, files, mark) => {
      const samples = []
      for (const [index, file] of files.entries()) {
        const text = `${mark}x${String(index)}`
        const route = routeOf(project, file)
        await server.read(route)
        await setTimeout(REST)
        samples.push({ wall: await server.secondsUntil(route, text, () => EDITS[index % EDITS.length](file, text)) })
      }
      return samples
    }
    const round = async (number) => {
      forget(project, 'dist', '.dist.handbook', 'cache')
      const cold = await start()
      await cold.server.settled()
      await cold.server.stop()
      const warm = await start()
      await warm.server.settled()
      const usual = Array.from({ length: SAVES }, (_, index) => pages[(number * SAVES + index) % pages.length])
      const saved = await saveAll(warm.server, usual, `u${String(number)}`)
      const savedLargest = await saveAll(
        warm.server,
        Array.from({ length: SAVES / 3 }, () => largest),
        `l${String(number)}`,
      )
      await warm.server.stop()
      return { readyCold: cold.ready, firstCold: cold.first, readyWarm: warm.ready, firstWarm: warm.first, saved, savedLargest }
    }
    const told = `handbook ${words.join(' ')}`
    const rows = {
      readyCold: 'ready, from nothing',
      firstCold: 'first page, from nothing',
      readyWarm: 'ready, again',
      firstWarm: 'first page, again',
      saved: 'save → served',
      savedLargest: 'save → served, the largest page',
    }
    return Object.entries(rows).map(([id, label], index) => ({
      id,
      label,
      words: told,
      // One round is one run of the preview, whatever is measured of it.
      ...(index === 0 ? { round } : {}),
    }))
  },
}

function routeOf({ root }, file) {
  const path = relative(`${root}/content`, file)
  const route = path
    .replace(/\.html\.md$/, '.html')
    .replace(/(?:^|\/)index\.md$/, '/')
    .replace(/\.md$/, '/')
  return `/${route}`.replace(/^\/\/+/, '/')
}
