import { build } from 'esbuild'

/*
 * Makes, beside what the compiler made of the sources, what browsers load: each script and each stylesheet of `src/browser/` in one small
 * file. What stands in `lib/public/` is published with every site, as `public/` is.
 */

/** Browsers of the last two years: nothing is rewritten for older ones. */
const TARGET = 'es2023'

const shared = { bundle: true, minify: true, logLevel: 'warning', legalComments: 'none', outdir: 'lib/public' }

await Promise.all([
  // A classic script: it runs before the first paint, and on a page that is opened from disk.
  build({ ...shared, entryPoints: { handbook: 'src/browser/handbook.ts' }, format: 'iife', target: TARGET }),
  build({ ...shared, entryPoints: { handbook: 'src/browser/theme/handbook.css' }, target: 'esnext' }),
])
