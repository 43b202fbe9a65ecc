// What components make of data, in a browser: no barrier, nothing that hangs over the edge of a phone.
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { describe, expect } from 'vitest'
import { browserTest } from '../support/browser-test.ts'
import { createHandbook } from '../support/create-handbook.ts'
import { serveSite } from '../support/serve-site.ts'

const PAGE = `# Security

Ask :person[hana] or :person[lena], read about an :term[SLO] and an :term[error budget].

## Team

::team{team=security}

::people

## Counterparts and projects

::stable-counterparts{team=web}

::project-owners

## Recordings

::recordings

## Words and pages

::glossary

::page-list{sort=title}
`

/** Made here, not in a fixture, so that it stays until all tests are done. */
const HANDBOOK = createHandbook(
  {
    'content/index.md': PAGE,
    'content/ja.md': PAGE.replace('# Security', '---\nlang: ja\n---\n\n# セキュリティ'),
    'content/slo.md': '---\ntitle: Service levels\ndescription: What we aim for, and what we do when we miss it.\n---\n\nText.\n',
    'content/data/people.yaml': `hana: { name: Hana Sakamoto, role: Staff security engineer, teams: [security, web], chat: '#security', email: hana@example.com, timezone: Asia/Tokyo }
kofi: { name: Kofi Mensah-Featherstonehaugh, role: Web developer, teams: web, chat: 'https://chat.example/kofi', email: kofi.mensah-featherstonehaugh@example.com }
lena: { name: Lena Wolf, teams: security, left: 2026-01-01 }
`,
    'content/data/teams.yaml': `security: { name: Security, mission: Keep what people entrust to us safe., lead: hana, page: /slo/, chat: '#security' }
web: { name: Web, parent: security }
`,
    'content/data/projects.yaml': `gate: { name: Gate, description: Who may come in, page: /slo/, repository: 'https://git.example/gate', team: security, owners: hana, deputy: kofi, tier: 1, status: active }
door: { name: Door, team: web, deputy: kofi }
`,
    'content/data/counterparts.yaml': `- { person: hana, team: security, for: web, since: 2026-03, goals: [Threat models for all new services, No secret in a repository], deputy: kofi }
`,
    'content/data/recordings.yaml': `- { date: 2099-02-02, title: Winter review, series: Security review, url: 'https://zoom.us/rec/winter', audience: internal, owner: security, minutes: 45, host: Hana, transcript: /slo/, expires: 2099-12-31 }
- { date: 2099-01-02, title: All hands, url: 'https://video.example/all', audience: public }
- { date: 2025-01-02, title: Old review, series: Security review, url: 'https://zoom.us/rec/old', expires: 2025-12-31 }
`,
    'content/data/glossary.yaml': `- { term: SLO, definition: The level of service that we aim for, also: Service level objective, page: /slo/ }
- { term: Error budget, definition: What may fail before we stop and mend }
`,
  },
  "export default { editUrl: 'https://git.example/edit/{path}', check: { external: { loginHosts: ['zoom.us'] } } }",
)

const test = browserTest
  // eslint-disable-next-line no-empty-pattern -- a fixture's pattern says what it depends on: here, nothing
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const built = await HANDBOOK.build()
    expect(built.findings.filter((finding) => finding.includes('component/'))).toEqual([])
    const site = await serveSite(join(HANDBOOK.root, 'dist'))
    onCleanup(async () => {
      await site.close()
      HANDBOOK.remove()
    })
    return site
  })

describe('axe finds nothing, and nothing hangs over the edge', () => {
  test.for(['', 'ja/'])('on /%s', async (path, { browser, site }) => {
    const page = await browser.newPage()
    await page.addInitScript(axe.source)
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 320],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(site.address + path)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    }
    await page.close()
  })
})
