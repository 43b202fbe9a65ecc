import { expect, test } from 'vitest'
import { z } from 'zod'
import { internalRows } from '../../../../src/handbook/data/audience.ts'
import type { HandbookData } from '../../../../src/model/data.ts'
import { load } from '../../../support/load.ts'

const FILES = {
  'index.md': '# Home\n',
  'data/people.yaml': `open: {name: Open, audience: public}
closed: {name: Closed, audience: internal}
silent:
  name: Silent
  manager: closed
`,
  'data/teams.yaml': 'a: {name: A, lead: closed, audience: internal}\nb: {name: B, parent: a}\n',
  'data/recordings.yaml': '- {date: 2026-01-01, title: Board, audience: internal}\n- {date: 2026-01-01, title: Demo}\n',
  'data/glossary.yaml': '- {term: DRI, definition: Who decides, audience: internal}\n',
  'data/rooms.yaml': '- {at: 1, audience: internal}\n- {at: 2}\n- {at: 3, audience: all}\n',
}

const data = { rooms: { shape: 'list', row: z.strictObject({ at: z.number() }) } } as const

function namesIn({ people, teams, projects, counterparts, recordings, glossary, others }: HandbookData): readonly string[] {
  return [
    ...people.keys(),
    ...teams.keys(),
    ...projects.keys(),
    ...counterparts.map(({ value }) => value.person),
    ...recordings.map(({ value }) => value.title),
    ...glossary.map(({ value }) => value.term),
    ...[...others.values()].flat().map(({ value }) => JSON.stringify(value)),
  ]
}

const WRONG_AUDIENCE = `data/rooms.yaml:3:21  error  data/schema  row 3 of rooms: 'audience' is "all", but must be internal or public`

test('a site for inside has every row, and no finding about who may see it', async () => {
  const { site, findings } = await load(FILES, { data })
  expect(findings).toEqual([WRONG_AUDIENCE])
  expect(namesIn(site.data)).toEqual(['open', 'closed', 'silent', 'a', 'b', 'Board', 'Demo', 'DRI', '{"at":1}', '{"at":2}'])
  const inside = internalRows(site.data, { defaultAudience: 'public' })
  expect(inside.map(({ file, place }) => `${file}:${String(place.line)}`)).toEqual([
    'data/people.yaml:2',
    'data/teams.yaml:1',
    'data/recordings.yaml:1',
    'data/glossary.yaml:1',
    'data/rooms.yaml:1',
  ])
})

test('a site for the public has none that is internal, and what names one is told', async () => {
  const { site, findings } = await load(FILES, { data, audience: 'public' })
  expect(namesIn(site.data)).toEqual(['open', 'silent', 'b', 'Demo', '{"at":2}'])
  const tail = "so the public site shows nothing there (name another, or give one of the two rows the other's audience)"
  expect(findings).toEqual(
    [
      `data/people.yaml:5:12  warning  data/audience  'silent' is for everybody, but names 'closed', who or what is internal, ${tail}`,
      WRONG_AUDIENCE,
      `data/teams.yaml:2:22  warning  data/audience  'b' is for everybody, but names 'a', who or what is internal, ${tail}`,
    ].sort(),
  )
})

test('where only what says so is for the public, a row that says nothing is not', async () => {
  const { site } = await load(FILES, { data, audience: 'public', defaultAudience: 'internal' })
  expect(namesIn(site.data)).toEqual(['open'])
})
