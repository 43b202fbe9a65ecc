import { readdirSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

/*
 * Makes, beside what the compiler made of the sources, what browsers load: each script and each stylesheet of `src/browser/` in one small
 * file. What stands in `lib/public/` is published with every site, as `public/` is.
 */

/** Browsers of the last two years: nothing is rewritten for older ones. */
const TARGET = 'es2023'

const shared = { bundle: true, minify: true, logLevel: 'warning', legalComments: 'none', outdir: 'lib/public' }
const inFrameFolder = { ...shared, entryNames: '[name]', outdir: 'lib/public/diagram-frame' }

await Promise.all([
  // A classic script: it runs before the first paint, and on a page that is opened from disk.
  build({ ...shared, entryPoints: { handbook: 'src/browser/handbook.ts' }, format: 'iife', target: TARGET }),
  build({ ...shared, entryPoints: { handbook: 'src/browser/theme/handbook.css' }, target: 'esnext' }),
  build({ ...shared, entryPoints: { search: 'src/browser/search.ts' }, format: 'iife', target: TARGET }),
  build({ ...shared, entryPoints: { search: 'src/browser/search/search.css' }, target: 'esnext' }),
  build({ ...inFrameFolder, entryPoints: { diagrams: 'src/browser/diagrams.ts' }, format: 'iife', target: TARGET }),
  build({ ...inFrameFolder, entryPoints: ['src/browser/diagrams/diagrams.css', 'src/browser/diagram-frame/frame.css'], target: 'esnext' }),
  build({
    ...shared,
    entryPoints: ['src/browser/maths/maths.css'],
    outdir: 'lib/public/maths',
    target: 'esnext',
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    legalComments: 'eof',
  }),
  bundleDiagramFrame(),
  // The browser's side of the live preview, which only its own server serves.
  build({ ...shared, entryPoints: { dev: 'src/browser/dev.ts' }, format: 'iife', target: TARGET, outdir: 'lib/dev' }),
  build({ ...shared, entryPoints: { dev: 'src/browser/dev/dev.css' }, target: 'esnext', outdir: 'lib/dev' }),
])
await import('./bundle-command.mjs')

/** Mermaid is large, and each kind of diagram needs another part of it: the frame loads what it needs. Parts of earlier bundles go. */
async function bundleDiagramFrame() {
  const { metafile } = await build({
    ...inFrameFolder,
    entryPoints: { frame: 'src/browser/diagram-frame.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: 'mermaid/[name]-[hash]',
    target: TARGET,
    legalComments: 'eof',
    metafile: true,
  })
  const folder = `${inFrameFolder.outdir}/mermaid`
  const parts = readdirSync(folder).map((name) => `${folder}/${name}`)
  for (const part of parts) if (!(part in metafile.outputs)) rmSync(part, { force: true })
}
