import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/*
 * Makes the command of its sources and of most packages: a few files in `lib/bin/` in the place of a thousand, since finding and opening
 * files is most of the time that a command takes to start. Each command is a part of its own, loaded when it is run.
 */

/** What stays a package: those that bring a program, those that are seldom needed, and the Preact that a project's layouts share with ours. */
const OUTSIDE = ['esbuild', 'pagefind', 'preact', 'preact-render-to-string', 'undici']

/** A command that runs while it is bundled anew may still ask for a part of its own bundle. */
const KEPT_FOR = 3_600_000

const folder = 'lib/bin'

const { metafile } = await build({
  entryPoints: {
    handbook: 'src/cli/main.ts',
    'compile-worker': 'src/workers/compile-worker.ts',
    'stage-worker': 'src/workers/stage-worker.ts',
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: OUTSIDE,
  // Packages that are CommonJS ask for modules of Node by this.
  banner: {
    js: `import { createRequire as createBundleRequire } from 'node:module'\nconst require = createBundleRequire(import.meta.url)`,
  },
  chunkNames: 'parts/[name]-[hash]',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
})

for (const name of readdirSync(`${folder}/parts`)) {
  const file = `${folder}/parts/${name}`
  if (!(file in metafile.outputs) && Date.now() - statSync(file).mtimeMs > KEPT_FOR) rmSync(file, { force: true })
}

writeFileSync(`${folder}/licences.txt`, licencesOf(Object.keys(metafile.inputs)))

/** The licences of the packages that are inside, as each of them wants. */
function licencesOf(inputs) {
  const packages = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []))
  return [...packages].sort().map(licenceOf).join('\n')
}

function licenceOf(path) {
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'))
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(`${path}/${file}`, 'utf8')}\n`
}
