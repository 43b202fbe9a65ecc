#!/usr/bin/env node
// From a save to the changed page in a browser, with the command as it is used, on a copy of a large handbook. Quote figures from one run, and
// say how busy the machine was.
//
//   npm run --silent compile && node tests/bench/dev-browser.mjs [EDITS]      (50 in all)
//
// HANDBOOK_CORPUS names the handbook's content folder; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
// CHROME_PATH names the browser; without it, /usr/bin/chromium is used.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { copyCorpus } from './corpus-copy.mjs'
import { withTitle } from './harness/edits.mjs'
import { median } from './harness/numbers.mjs'
import { command } from './harness/places.mjs'

const edits = Number(process.argv[2] ?? 50)
const root = copyCorpus()

// Pages of usual size, spread over the handbook.
const sized = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/(?:^|\/)[_.]/.test(path))
  .map((path) => ({ path, size: statSync(join(root, 'content', path)).size }))
  .sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1))
const usual = sized.slice(Math.floor(sized.length * 0.3), Math.floor(sized.length * 0.7)).filter((_, index) => index % 7 === 0)

/** Each does one thing to a page, and says at which address it is seen; `seen` is what the text of the page then holds. */
const KINDS = {
  heading: (path, mark) => change(path, (text) => `${text}\n\n## Heading ${mark}\n`, mark),
  paragraph: (path, mark) => change(path, (text) => `${text}\n\nA paragraph ${mark}.\n`, mark),
  'front matter title': (path, mark) => change(path, (text) => withTitle(text, `Title ${mark}`), mark),
  'new link': (path, mark) => change(path, (text) => `${text}\n\nSee [${mark}](/handbook/communication/).\n`, mark),
  'new page': (_, mark) => ({
    address: `bench-${mark}/`,
    seen: `New ${mark}`,
    save: () => writeFileSync(join(root, `content/bench-${mark}.md`), `# New ${mark}\n\nText.\n`),
  }),
  'deleted page': (_, mark, round) => ({
    address: `bench-newpage${String(round)}/`,
    seen: 'Page not found',
    save: () => rmSync(join(root, `content/bench-newpage${String(round)}.md`)),
  }),
  'data file': (_, mark) => ({
    address: 'bench-people/',
    seen: mark,
    save: () => writeFileSync(join(root, 'content/data/people.yaml'), `hana:\n  name: Hana ${mark}\n  teams: core\n`),
  }),
}

function change(path, edit, seen) {
  const file = join(root, 'content', path)
  const address = path
    .replace(/\.html\.md$/, '.html')
    .replace(/(^|\/)index\.(?:html|md)$/, '$1')
    .replace(/\.md$/, '/')
  return { address, seen, save: () => writeFileSync(file, edit(readFileSync(file, 'utf8'))) }
}

/** In the page: resolves with the time at which a text is there, be it in the page or in the title of its window. */
const WATCH = `(text) => { window.seenAt = new Promise((done) => {
  const look = () => { if (document.body.textContent.includes(text) || document.title.includes(text)) { done(Date.now()); observer.disconnect() } }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}) }`

const load = loadavg()[0]
const child = spawn(process.execPath, [command, 'dev', '--root', root, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.once('exit', () => child.kill('SIGKILL'))
const printed = []
child.stdout.setEncoding('utf8').on('data', (chunk) => printed.push(chunk))
async function until(pattern) {
  while (!pattern.test(printed.join(''))) await pause(20)
  return pattern.exec(printed.join(''))[0]
}
const address = await until(/http:\/\/\S+/)
await until(/\d pages?, /)
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
})
const page = await browser.newPage()
const times = new Map(Object.keys(KINDS).map((kind) => [kind, []]))
for (let done = 0; done < edits; done += 1) {
  const kind = Object.keys(KINDS)[done % Object.keys(KINDS).length]
  const round = Math.floor(done / Object.keys(KINDS).length)
  const edit = KINDS[kind](usual[done % usual.length].path, `${kind.replace(/ /g, '')}${String(round)}`, round)
  await page.goto(address + edit.address)
  await page.locator('handbook-preview summary').waitFor()
  // What the edit before set going is over.
  await pause(1500)
  await page.evaluate(`(${WATCH})(${JSON.stringify(edit.seen)})`)
  const start = Date.now()
  edit.save()
  const seenAt = await Promise.race([page.evaluate('window.seenAt'), pause(20_000)])
  if (seenAt === undefined) console.log(`${kind} of ${edit.address}: not seen within 20 s`)
  else times.get(kind).push(seenAt - start)
}
await browser.close()

const all = [...times.values()].flat()
console.log(`${String(sized.length)} pages, ${String(all.length)} edits; load of the machine before: ${load.toFixed(1)}\n`)
console.log('| from save to changed page, ms | median | worst |\n| --- | --- | --- |')
for (const [kind, walls] of times) console.log(`| ${kind} | ${String(median(walls))} | ${String(Math.max(...walls))} |`)
console.log(`| all | ${String(median(all))} | ${String(Math.max(...all))} |`)
process.exit()
