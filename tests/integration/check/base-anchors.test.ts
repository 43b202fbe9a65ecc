// What `--base` finds of headings and other anchors that pages had.
import { describe, expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { createRepository, type Repository } from '../../support/repository.ts'

const LEAVE = `# Leave

## Booking leave

Ask your lead.

## Parental leave

Sixteen weeks.

## Unpaid leave

Talk to the people team.[^1]

[^1]: In writing.
`

/** A handbook whose page about leave is as above at `main`, and in which something else links to one of its headings. */
function branched(link: string, leave = LEAVE): Handbook & Repository {
  const handbook = createHandbook({ 'content/index.md': `# Home\n\n${link}\n`, 'content/leave.md': leave })
  const repository = createRepository(handbook.root)
  repository.commit()
  return { ...handbook, ...repository }
}

async function anchorsIn(handbook: Handbook): Promise<readonly string[]> {
  const { findings } = await handbook.check('--base', 'main')
  return findings.filter((line) => line.includes('anchor'))
}

describe('a heading that was renamed', () => {
  test('is told where the new one stands, with the line that keeps the old address', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.write({ 'content/leave.md': LEAVE.replace('## Parental leave', '## Parental leaves') })
    expect(await anchorsIn(handbook)).toEqual([
      'content/leave.md:7:1  warning  anchor/removed  #parental-leave was on /leave/ at main, and is not on the page any more (keep the old address: ## Parental leaves {#parental-leave})',
    ])
    handbook.write({ 'content/leave.md': LEAVE.replace('## Parental leave', '## Parental leaves {#parental-leave}') })
    expect(await anchorsIn(handbook)).toEqual([])
  })

  test('is found by its neighbours where its words are other ones', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.write({ 'content/leave.md': `New above.\n\n${LEAVE.replace('## Parental leave', '## When a child comes')}` })
    expect(await anchorsIn(handbook)).toEqual([
      'content/leave.md:9:1  warning  anchor/removed  #parental-leave was on /leave/ at main, and is not on the page any more (keep the old address: ## When a child comes {#parental-leave})',
    ])
  })

  test('is an error where something links to it, and the link is told the new one', async () => {
    const handbook = branched('[Parents](leave.md#parental-leave)')
    handbook.write({ 'content/leave.md': LEAVE.replace('## Parental leave', '## When a child comes') })
    const { findings, exitCode, report } = await handbook.check('--base', 'main')
    expect(exitCode).toBe(1)
    expect(findings.filter((line) => line.includes('anchor'))).toEqual([
      'content/index.md:3:1  error  link/anchor  #parental-leave is not on /leave/ (did you mean #when-a-child-comes?)',
      'content/leave.md:7:1  error  anchor/removed  #parental-leave was on /leave/ at main, and is not on the page any more; 1 link still leads to it (keep the old address: ## When a child comes {#parental-leave})',
    ])
    expect(report?.findings.find(({ rule }) => rule === 'anchor/removed')?.related).toMatchObject([
      { file: 'content/index.md', line: 3, column: 1 },
    ])
  })

  test('is found by its words where sections were put in another order', async () => {
    const handbook = branched('[Leave](leave.md)')
    const [title = '', booking = '', parents = '', unpaid = ''] = LEAVE.split(/(?=^#+ )/m)
    handbook.write({
      'content/leave.md': [title, unpaid.replace('Unpaid leave', 'Unpaid leaves'), '## Sick days\n\nRest.\n\n', parents, booking].join(''),
    })
    expect(await anchorsIn(handbook)).toEqual([expect.stringContaining('(keep the old address: ## Unpaid leaves {#unpaid-leave})')])
  })

  test('with letters that a list of attributes does not take gets an anchor in HTML', async () => {
    const handbook = branched('[Leave](leave.md)', LEAVE.replace('Parental leave', 'Elternzeit für alle'))
    handbook.write({ 'content/leave.md': LEAVE.replace('Parental leave', 'Elternzeit für jeden') })
    expect((await anchorsIn(handbook)).join()).toContain('(keep the old address: ## Elternzeit für jeden <a id="elternzeit-für-alle"></a>)')
  })
})

describe('a heading that is gone', () => {
  test('has no suggestion where the page was changed all over', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.write({ 'content/leave.md': '# Time off\n\n## Forms\n\n## Who decides\n\n## How long\n\nText.[^2]\n\n[^2]: Note.\n' })
    const found = await anchorsIn(handbook)
    expect(found.map((line) => /#[\w-]+/.exec(line)?.[0])).toEqual(['#booking-leave', '#leave', '#parental-leave', '#unpaid-leave'])
    expect(found.join()).not.toContain('keep the old address')
    expect(found[0]).toContain(
      '(put <a id="booking-leave"></a> where its text is now, or give it up in the front matter of a page: removed: ["/leave/#booking-leave"])',
    )
  })

  test('is told with the page that has it now', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.write({
      'content/leave.md': LEAVE.replace('## Parental leave\n\nSixteen weeks.\n\n', ''),
      'content/parents.md': '# Parents\n\n## Parental leave\n\nSixteen weeks. [Up](leave.md)\n',
    })
    expect(await anchorsIn(handbook)).toEqual([
      'content/leave.md  warning  anchor/removed  #parental-leave was on /leave/ at main, and is not on the page any more (it is on /parents/ now: link there, or give it up in the front matter of a page: removed: ["/leave/#parental-leave"])',
    ])
  })

  test('is told without a page where several have it', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.write({
      'content/leave.md': LEAVE.replace('## Parental leave\n\nSixteen weeks.\n\n', ''),
      'content/mothers.md': '## Parental leave\n\n[Up](leave.md)\n',
      'content/fathers.md': '## Parental leave\n\n[Up](leave.md)\n',
    })
    expect((await anchorsIn(handbook)).join()).not.toContain('it is on')
  })

  test('is fine where it is given up', async () => {
    const handbook = branched('[Leave](leave.md)')
    const given = `---\nremoved: ["/leave/#parental-leave"]\n---\n\n${LEAVE}`
    handbook.write({ 'content/leave.md': given.replace('## Parental leave\n\nSixteen weeks.\n\n', '') })
    expect(await anchorsIn(handbook)).toEqual([])
  })

  test('is told on the page that the old address leads to', async () => {
    const handbook = branched('[Leave](leave.md)')
    handbook.git('mv', 'content/leave.md', 'content/time-off.md')
    handbook.write({ 'content/time-off.md': `---\naliases: [/leave/]\n---\n\n${LEAVE.replace('Parental leave', 'Parental leaves')}` })
    expect(await anchorsIn(handbook)).toEqual([
      'content/time-off.md:11:1  warning  anchor/removed  #parental-leave was on /leave/ at main, and is not on /time-off/, where that leads now (keep the old address: ## Parental leaves {#parental-leave})',
    ])
  })
})

test('anchors in HTML count, and numbers of footnotes do not', async () => {
  const handbook = branched('[Leave](leave.md)', `${LEAVE}\n<a name="forms"></a><span id="contact"></span> Forms.\n`)
  handbook.write({ 'content/leave.md': LEAVE.replaceAll('[^1]', '[^7]') })
  expect((await anchorsIn(handbook)).map((line) => /#[\w-]+/.exec(line)?.[0])).toEqual(['#contact', '#forms'])
})

test('another text at the same address is told where the configuration asks for it', async () => {
  const words = (stem: string): string => Array.from({ length: 60 }, (_, index) => `${stem}${String(index)}`).join(' ')
  const handbook = branched('[Leave](leave.md)', `# Leave\n\n${words('holidays')}\n`)
  handbook.git('mv', 'content/leave.md', 'content/time-off.md')
  handbook.write({ 'content/leave.md': `# Leave\n\n${words('departures')} [Off](time-off.md)\n` })
  const { findings } = await handbook.check('--base', 'main')
  expect(findings).toEqual([])
  const asked = await handbook.check('--base', 'main', '--rule', 'url/changed-content=warning')
  expect(asked.findings).toEqual([
    'content/leave.md  warning  url/changed-content  /leave/ has almost nothing of the text that it had at main (give a new page an address of its own, so that old links do not lead to what they did not mean)',
  ])
})
