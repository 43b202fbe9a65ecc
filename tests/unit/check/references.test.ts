import { describe, expect, test } from 'vitest'
import { briefly, toldBy } from '../../support/told.ts'

describe('ref/undefined', () => {
  test('names the label, and one that is like it', async () => {
    const told = await toldBy('ref/undefined', '---\ntitle: a\n---\n\n> - a [b][leev] and [c][gone]\n\n[leave]: /\n\n[leave]')
    expect(told.map(briefly)).toEqual(['5:7 error ref/undefined leev', '5:21 error ref/undefined gone'])
    expect(told[0]).toMatchObject({
      message: '[leev] is defined nowhere on this page, so readers see the brackets',
      hint: 'add a line “[leev]: address”, or put a backslash before brackets that are meant',
      place: { line: 5, column: 7, endLine: 5, endColumn: 16 },
    })
    const [near] = await toldBy('ref/undefined', '[a][paid leav]\n\n[paid leave]: /')
    expect(near?.hint).toBe('did you mean [paid leave]?')
  })

  test('is silent where the label is defined, above or below', async () => {
    expect(await toldBy('ref/undefined', '[a]: /\n\n[x][a] [A][] [a] [y][B]\n\n[b]: /')).toEqual([])
  })
})

describe('ref/unused', () => {
  test('tells of each definition that nothing uses, and how to mend it', async () => {
    const told = await toldBy('ref/', '[used] [x][also]\n\n[used]: /\n[also]: /\n[gone]: /\n\n- [listed]: /')
    expect(told.map(briefly)).toEqual(['5:1 info ref/unused gone', '7:3 info ref/unused listed'])
    expect(told.map(({ fix }) => fix)).toEqual([{ kind: 'delete-lines' }, undefined])
    expect(told[0]).toMatchObject({ message: 'nothing on this page uses [gone]', hint: 'delete it' })
  })

  test('tells of all definitions of a label that nothing uses, so that nothing is left to mend', async () => {
    expect((await toldBy('ref/', '[a]: /\n[A]: /page/\n')).map(briefly)).toEqual(['1:1 info ref/unused a', '2:1 info ref/unused A'])
  })

  test.each([['[//]: # (a)\n[//]: # (b)'], ['[// a]: /b'], ['[comment]: <> (a)'], ['[comment]: # "a"'], ['![a]\n\n[a]: /a.png']])(
    'is silent on %j',
    async (source) => {
      expect(await toldBy('ref/', source)).toEqual([])
    },
  )
})

describe('ref/duplicate', () => {
  test('tells of the later one, names the one that holds, and deletes only what says the same', async () => {
    const told = await toldBy('ref/', '[a] [b]\n\n[a]: /\n[A]: /\n[b]: /\n[b]: /page/\n\n> [a]: /')
    expect(told.map(briefly)).toEqual(['4:1 warning ref/duplicate A', '6:1 warning ref/duplicate b', '8:3 warning ref/duplicate a'])
    expect(told.map(({ fix }) => fix)).toEqual([{ kind: 'delete-lines' }, undefined, undefined])
    expect(told[0]).toMatchObject({ message: '[A] is defined already', hint: 'delete this one' })
    expect(told[1]).toMatchObject({
      message: '[b] is defined already, with another address, and that is the one that holds',
      related: [{ file: 'page.md', place: { line: 5, column: 1 }, message: 'this definition holds' }],
    })
  })

  test('is silent where a label is defined once', async () => {
    expect(await toldBy('ref/', '[a] [b]\n\n[a]: /\n[b]: /')).toEqual([])
  })
})

describe('ref/reversed', () => {
  test('turns the brackets round', async () => {
    const [told] = await toldBy('ref/', 'See (our *plan*)[/page/].')
    expect(told).toMatchObject({
      rule: 'ref/reversed',
      severity: 'warning',
      subject: '/page/',
      message: 'the brackets of this link are the wrong way round, so readers see them',
      hint: 'write [our *plan*](/page/)',
      fix: {
        kind: 'text',
        place: { line: 1, column: 5, endLine: 1, endColumn: 25 },
        from: '(our *plan*)[/page/]',
        to: '[our *plan*](/page/)',
      },
    })
  })

  test('is silent on remarks beside brackets', async () => {
    expect(await toldBy('ref/', 'a (b)[1], f(x)[y] and (c)[d e]')).toEqual([])
  })
})

describe('footnotes', () => {
  test('that are not there are errors, where they are referred to', async () => {
    const told = await toldBy('footnote/', 'a[^leave] b[^plan1]\n\n- c [^leaves]\n\n[^leave]: d')
    expect(told.map(briefly)).toEqual(['1:12 error footnote/undefined plan1', '3:5 error footnote/undefined leaves'])
    expect(told.map(({ hint }) => hint)).toEqual(['add a line “[^plan1]: text”', 'did you mean [^leave]?'])
    expect(told[0]?.message).toBe('there is no footnote [^plan1] on this page, so readers see the brackets')
  })

  test('that nothing refers to are told, and so are those that another hides', async () => {
    const told = await toldBy('footnote/', 'a[^x]\n\n[^x]: b\n\n[^y]: c\n\n[^X]: d')
    expect(told.map(briefly)).toEqual(['5:1 warning footnote/unused y', '7:1 warning footnote/unused X'])
    expect(told.map(({ message }) => message)).toEqual([
      'nothing refers to [^y], so readers never see this footnote',
      'there is a footnote [^X] already, so readers never see this one',
    ])
    expect(told[1]?.related).toMatchObject([{ file: 'page.md', place: { line: 3, column: 1 } }])
  })

  test('that agree are silent', async () => {
    expect(await toldBy('footnote/', 'a[^x] b[^x]\n\n[^x]: c [^y]\n\n[^y]: d')).toEqual([])
  })
})
