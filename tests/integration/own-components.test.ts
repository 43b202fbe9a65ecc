// A project's own components: TSX in components/, with a shape for their attributes.
import { expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'

const OFFICES = `
  import { z, type ComponentProps } from 'handbook-ssg'
  import { Badge } from './parts/badge.tsx'
  export const attributes = z.strictObject({ city: z.enum(['Ghent', 'Kyoto']) })
  export function Component({ attributes, context }: ComponentProps<z.infer<typeof attributes>>) {
    return (
      <section class="office">
        <h2 id="office">Our office in {attributes.city}</h2>
        <p>Seen on {context.today}, from <a href="/people/">People</a> <Badge text="open" /></p>
      </section>
    )
  }
`

const BADGE = `
  export function Badge({ text }: { readonly text: string }) {
    return <b class="badge">{text}</b>
  }
`

const PROJECT = {
  'content/index.md': '# Home\n\n## First\n\n::offices{city=Kyoto}\n\n## Last\n\n:::frame[Mind]\nThis is *important*.\n:::\n',
  'content/people.md': '# People\n',
  'components/offices.tsx': OFFICES,
  'components/parts/badge.tsx': BADGE,
  'components/frame.tsx': `
    import { z, type ComponentProps } from 'handbook-ssg'
    export const form = 'box'
    export const attributes = z.strictObject({})
    export function Component({ label, children }: ComponentProps) {
      return <aside aria-label={label}>{children}</aside>
    }
  `,
}

test('stand in the page, in its contents list and in what is checked', async () => {
  const { exitCode, findings, files, errors } = await createHandbook(PROJECT).build()
  expect({ exitCode, findings, errors }).toEqual({ exitCode: 0, findings: [], errors: '' })
  const html = files['index.html'] ?? ''
  expect(html).toMatch(/<section class="office"><h2 id="office">Our office in Kyoto<a class="permalink"[^>]*><\/a><\/h2>/)
  expect(html).toMatch(/<p>Seen on \d{4}-\d\d-\d\d, from <a href="people\/">People<\/a> <b class="badge">open<\/b><\/p><\/section>/)
  expect(html).toMatch(/<aside aria-label="Mind">\s*<p>This is <em>important<\/em>\.<\/p>\s*<\/aside>/)
  expect(html).toMatch(/<a href="#office">Our office in Kyoto<\/a>/)
})

test('a wrong attribute is an error at its directive, with a suggestion', async () => {
  const { findings } = await createHandbook({ ...PROJECT, 'content/index.md': '# Home\n\n::offices{city=Kioto}\n' }).build()
  expect(findings).toEqual(["content/index.md:3:1  error  component/attributes  offices: city cannot be 'Kioto' (did you mean Kyoto?)"])
})

test.each([
  ['no function', { 'components/a.tsx': 'export const attributes = 1' }, 'components/a.tsx exports no function named Component'],
  ['no shape', { 'components/a.tsx': 'export function Component() { return null }' }, 'components/a.tsx exports no attributes'],
  [
    'keys of a kind that does not exist',
    { 'components/offices.tsx': `${OFFICES}\nexport const references = { city: 'citys' }`, 'components/parts/badge.tsx': BADGE },
    "components/offices.tsx: references: city is of 'citys', but must be of people, teams",
  ],
  [
    'the name of a callout',
    { 'components/note.tsx': OFFICES, 'components/parts/badge.tsx': BADGE },
    "components/note.tsx: 'note' is a directive",
  ],
  [
    'a name that no directive can have',
    { 'components/My_List.tsx': OFFICES },
    'components/My_List.tsx: a component is written by the name of its file',
  ],
  ['a fault in the source', { 'components/a.tsx': 'export function (' }, 'components/a.tsx:1:17'],
])('one with %s stops the build and is named', async (_, files, told) => {
  const { exitCode, errors } = await createHandbook({ 'content/index.md': '# Home\n', ...files }).build()
  expect(exitCode).toBe(2)
  expect(errors).toContain(told)
})

test('one that fails on a page is told there, and everything else is built', async () => {
  const source = OFFICES.replace('return (', "if (context.page.route === '/') throw new Error('no plan');\n    return (")
  const { exitCode, findings, files } = await createHandbook({
    ...PROJECT,
    'components/offices.tsx': source,
    'content/people.md': '# People\n\n::offices{city=Ghent}\n',
  }).build()
  expect(exitCode).toBe(0)
  expect(findings.join('\n')).toContain('content/index.md:5:1  error  component/failed  offices failed: no plan')
  expect(files['people/index.html']).toContain('Our office in Ghent')
})
