import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadProject } from '../../../src/config/load-project.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree, type Tree } from '../../support/tree.ts'

function project(files: Tree): string {
  const root = temporaryFolder()
  writeTree(root, { 'content/index.md': '# Home', ...files })
  return root
}

/** What goes wrong when a project with this configuration is loaded. */
async function mistakes(config: string): Promise<string> {
  const root = project({ 'handbook.config.ts': config })
  const error: unknown = await loadProject({ root }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'UsageError' })
  return (error as Error).message
}

describe('the parts of a project', () => {
  test('are named, where they exist', async () => {
    const root = project({ 'public/logo.svg': '<svg/>', 'layouts/page.tsx': '' })
    const loaded = await loadProject({ root })
    expect(loaded.project).toMatchObject({
      root,
      content: join(root, 'content'),
      out: join(root, 'dist'),
      publicFolder: join(root, 'public'),
      layoutsFolder: join(root, 'layouts'),
    })
  })

  test('a folder without content/ is itself the content, all that is in it included', async () => {
    const root = temporaryFolder()
    writeTree(root, { 'index.md': '# Home', 'public/index.md': '# Public' })
    const { project } = await loadProject({ root })
    expect(project.content).toBe(root)
    expect(project.out).toBe(join(root, 'dist'))
    expect(project).not.toHaveProperty('publicFolder')
  })

  test.each([
    ['a root that does not exist', 'nowhere', /^The folder .*nowhere does not exist$/],
    ['a root that is a file', 'content/index.md', /index\.md is not a folder: name the folder that holds the handbook$/],
  ])('%s is a mistake of usage', async (_, path, message) => {
    const root = project({})
    await expect(loadProject({ root: join(root, path) })).rejects.toThrow(message)
  })

  test('a site that was built is no project', async () => {
    const root = project({ 'dist/index.md': '', '.dist.handbook/manifest.json': '' })
    await expect(loadProject({ root: join(root, 'dist') })).rejects.toThrow(
      /dist is a site that was built, not the handbook that it was built from$/,
    )
  })

  test('an output folder that holds the content is refused', async () => {
    const root = project({})
    await expect(loadProject({ root, out: root })).rejects.toThrow(
      `The site cannot be written to ${root}, since content is in there, which it is made from: choose another folder`,
    )
  })
})

describe('the configuration', () => {
  test('need not exist', async () => {
    const { config, inputs } = await loadProject({ root: project({}) })
    expect(inputs).toEqual([])
    expect(config).toMatchObject({
      title: 'Handbook',
      url: '',
      visibility: 'internal',
      routes: 'directory',
      links: 'directory',
      layout: 'handbook-page-toc',
      markdown: {
        dialect: 'gfm',
        dialects: {},
        kramdown: {},
        parser: 'auto',
        autolinks: true,
        smartPunctuation: false,
        maths: false,
        html: 'clean',
      },
      drafts: false,
    })
    expect(config.frameHosts).toContain('docs.google.com')
  })

  test('is TypeScript, imports handbook-ssg without an installation, and is filled in with defaults', async () => {
    const root = project({
      'handbook.config.ts': `
        import { defineConfig, type ConfigInput } from 'handbook-ssg'
        import { title } from './settings/title.ts'
        const markdown: ConfigInput['markdown'] = { html: 'trusted' }
        export default defineConfig({ title, url: 'https://Handbook.Example.com/team//', markdown })
      `,
      'settings/title.ts': `export const title: string = 'Acme'`,
    })
    const { config, inputs } = await loadProject({ root })
    expect(config).toMatchObject({
      title: 'Acme',
      url: 'https://handbook.example.com/team',
      markdown: { html: 'trusted', autolinks: true },
    })
    expect(inputs).toContain(join(root, 'handbook.config.ts'))
    expect(inputs).toContain(join(root, 'settings/title.ts'))
  })

  test('may add to the default frame hosts', async () => {
    const root = project({
      'handbook.config.js': `
        import { defaultFrameHosts } from 'handbook-ssg'
        export default { frameHosts: [...defaultFrameHosts, '*.Example.com'] }
      `,
    })
    const { config } = await loadProject({ root })
    expect(config.frameHosts).toContain('*.example.com')
    expect(config.frameHosts).toContain('www.youtube-nocookie.com')
  })

  test('may read a file that lies beside it', async () => {
    const root = project({
      'handbook.config.mjs': `
        import { readFileSync } from 'node:fs'
        export default { title: readFileSync(new URL('name.txt', import.meta.url), 'utf8') }
      `,
      'name.txt': 'From a file',
    })
    const { config } = await loadProject({ root })
    expect(config.title).toBe('From a file')
  })

  test('may import a package that the project has installed', async () => {
    const root = project({
      'handbook.config.mjs': `import { name } from 'company'\nexport default { title: name }`,
      'node_modules/company/package.json': '{"name": "company", "type": "module", "exports": "./main.js"}',
      'node_modules/company/main.js': `export const name = 'Company'`,
    })
    const { config } = await loadProject({ root })
    expect(config.title).toBe('Company')
  })

  test('leaves nothing behind', async () => {
    const root = project({ 'handbook.config.ts': 'export default {}' })
    const before = readdirSync(tmpdir()).filter((name) => /^handbook-(?!test)/.test(name))
    await loadProject({ root })
    const after = readdirSync(tmpdir()).filter((name) => /^handbook-(?!test)/.test(name))
    expect(after.filter((name) => !before.includes(name))).toEqual([])
    expect(readdirSync(root).sort()).toEqual(['content', 'handbook.config.ts'])
  })

  test('gives way to the command line', async () => {
    const root = project({ 'handbook.config.ts': `export default { url: 'https://a.example', links: 'directory', drafts: false }` })
    const { config } = await loadProject({ root, url: 'https://b.example/', links: 'file', drafts: true })
    expect(config).toMatchObject({ url: 'https://b.example', links: 'file', drafts: true })
  })

  test('can have another name', async () => {
    const root = project({ 'settings.ts': `export default { title: 'Other' }` })
    const { config } = await loadProject({ root, configFile: join(root, 'settings.ts') })
    expect(config.title).toBe('Other')
  })
})

describe('mistakes in the configuration', () => {
  test.each([
    ['an unknown key', `{ brnad: {} }`, 'brnad is not a key of the configuration (did you mean brand?)'],
    ['a key of another level', `{ dialect: 'gfm' }`, 'dialect is not a key of the configuration (did you mean markdown.dialect?)'],
    [
      'an inner key',
      `{ markdown: { autolink: true } }`,
      'markdown.autolink is not a key of the configuration (did you mean markdown.autolinks?)',
    ],
    ['a key like no other', `{ brand: { zzzzzz: 1 } }`, 'brand.zzzzzz is not a key of the configuration (the keys here are accent, logo)'],
    ['a wrong type', `{ title: 3 }`, 'title is 3, but must be text in quotes'],
    ['null', `{ title: null }`, 'title is null, but must be text in quotes'],
    ['text for a list', `{ siteUrls: 'https://a.example' }`, `siteUrls is 'https://a.example', but must be a list in [ ]`],
    ['text for a switch', `{ drafts: 'yes' }`, `drafts is 'yes', but must be true or false`],
    ['a wrong choice', `{ links: 'fil' }`, `links is 'fil', but must be 'directory' or 'file' (did you mean 'file'?)`],
    ['a choice like no other', `{ markdown: { parser: 3 } }`, `markdown.parser is 3, but must be 'auto', 'remark' or 'satteri'`],
    ['an empty title', `{ title: ' ' }`, 'title is empty, but must be a name'],
    [
      'a url without a scheme',
      `{ url: 'handbook.example.com' }`,
      `url is 'handbook.example.com', but must be a whole address (did you mean 'https://handbook.example.com'?)`,
    ],
    ['a url that is none', `{ url: 'ftp://a b' }`, `url is 'ftp://a b', but must be a whole address that begins with https:// or http://`],
    ['a url of the wrong type', `{ url: 3 }`, 'url is 3, but must be text in quotes'],
    ['a url with a query', `{ url: 'https://a.example/?x' }`, `url is 'https://a.example/?x', but must end before any ? or #`],
    ['a url with a password', `{ url: 'https://me:secret@a.example' }`, 'url holds a user name or password, which every page would show'],
    [
      'a further address',
      `{ siteUrls: ['https://a.example', 'b'] }`,
      `siteUrls[1] is 'b', but must be a whole address that begins with https:// or http://`,
    ],
    [
      'a host with a path',
      `{ frameHosts: ['https://a.example/x'] }`,
      `frameHosts[0] is 'https://a.example/x', but must be a host alone, such as 'docs.google.com' or '*.example.com'`,
    ],
    [
      'a host that is none',
      `{ frameHosts: ["x; script-src *"] }`,
      `frameHosts[0] is 'x; script-src *', but must be a host alone, such as 'docs.google.com' or '*.example.com'`,
    ],
    ['a language', `{ lang: 'en_US' }`, `lang is 'en_US', but must be a language tag such as 'en', 'ja' or 'pt-BR'`],
    [
      'a colour',
      `{ brand: { accent: 'red; } body {' } }`,
      `brand.accent is 'red; } body {', but must be a colour, such as '#6b4fbb' or 'oklch(50% 0.15 290)'`,
    ],
    [
      'a logo',
      `{ brand: { logo: 'file:///etc/passwd' } }`,
      `brand.logo is 'file:///etc/passwd', but must be a file of this site, such as '/logo.svg' in public/`,
    ],
    [
      'an edit address',
      `{ editUrl: 'https://a.example/edit' }`,
      `editUrl is 'https://a.example/edit', but must be an address that holds {path}, such as 'https://gitlab.com/acme/handbook/-/edit/main/{path}'`,
    ],
    [
      'reviews all the time',
      `{ reviewEvery: '0 days' }`,
      `reviewEvery is '0 days', but must be a span such as '6 months', no longer than 100 years, or empty`,
    ],
    ['no object', `'x'`, `the configuration is 'x', but must be an object in { }`],
    ['a function', `() => ({})`, 'the configuration is a function, but must be an object in { }'],
  ])('%s', async (_, config, sentence) => {
    expect(await mistakes(`export default ${config}`)).toBe(`handbook.config.ts: ${sentence}`)
  })

  test('are told all at once', async () => {
    const message = await mistakes(`export default { title: 3, links: 'x' }`)
    expect(message.split('\n')).toEqual([
      'handbook.config.ts: title is 3, but must be text in quotes',
      `handbook.config.ts: links is 'x', but must be 'directory' or 'file'`,
    ])
  })

  test('a syntax error comes with its place', async () => {
    expect(await mistakes('export default {\n  title: "Acme"\n  url: ""\n}')).toBe(
      'handbook.config.ts:3:3: Expected "}" but found "url"\n  3 |   url: ""\n        ^',
    )
  })

  test('an error while it runs comes with its place', async () => {
    expect(await mistakes('const name = "x"\nexport default { title: nmae }')).toBe('handbook.config.ts:2:25: nmae is not defined')
  })

  test('a package that is not installed comes with its place', async () => {
    expect(await mistakes(`import x from 'not-there'\nexport default { title: x }`)).toMatch(
      /^handbook\.config\.ts:1:15: The package 'not-there' is not installed\n/,
    )
  })

  test('a file that is not there comes with its place', async () => {
    expect(await mistakes(`import x from './titel.ts'\nexport default { title: x }`)).toMatch(
      /^handbook\.config\.ts:1:15: Could not resolve ".\/titel.ts"\n/,
    )
  })

  test('no default export', async () => {
    expect(await mistakes(`export const config = {}`)).toBe(
      `handbook.config.ts exports no configuration: write 'export default defineConfig({ … })'`,
    )
  })

  test('two files that compete', async () => {
    const root = project({ 'handbook.config.ts': 'export default {}', 'handbook.config.js': 'export default {}' })
    await expect(loadProject({ root })).rejects.toThrow('handbook.config.ts and handbook.config.js both configure this handbook')
  })

  test('a file that was named and does not exist', async () => {
    const root = project({})
    await expect(loadProject({ root, configFile: join(root, 'x.ts') })).rejects.toThrow(/^The configuration file .*x\.ts does not exist$/)
    await expect(loadProject({ root, configFile: root })).rejects.toThrow(/ is not a configuration file$/)
  })

  test('a wrong --url', async () => {
    const root = project({})
    await expect(loadProject({ root, url: 'handbook.example.com' })).rejects.toThrow(`--url is 'handbook.example.com', but must be`)
  })
})
