/*
 * Who may import whom: each ring knows the rings inside it, and stages do not know one another. What a stage needs of another one comes to
 * it as plain data.
 */

const STAGES = 'config|discover|dialect|parse|resolve|handbook|check|render|search|git|network|emit|cache|report'

/** What a stage may import besides the model and itself. */
const HELPERS = { parse: ['dialect'], check: ['handbook'], resolve: ['handbook'], render: ['handbook'] }

/** Stages, and the model, that are functions of their input: they touch no disk, process, thread or network. */
const PURE = 'model|dialect|parse|resolve|handbook|check|render|report'
const IMPURE_MODULES = '^(node:)?(fs|child_process|worker_threads|cluster|http|http2|https|net|tls|dgram|dns|process|os)(/|$)'

/** A rule: files that match `from` must not import what matches `to`. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const stageRules = STAGES.split('|').map((stage) => {
  const allowed = ['model', stage, ...(HELPERS[stage] ?? [])].join('|')
  return forbid(
    `${stage}-knows-no-other-stage`,
    `src/${stage} may import src/(${allowed}) only. Pass it what it needs as plain data.`,
    { path: `^src/${stage}/` },
    { path: '^src/', pathNot: `^src/(${allowed})/` },
  )
})

module.exports = {
  forbidden: [
    forbid('no-circle', 'Two files that import each other are one file, or one of them knows too much.', {}, { circular: true }),
    forbid('model-knows-nothing', 'src/model is the innermost ring.', { path: '^src/model/' }, { path: '^src/', pathNot: '^src/model/' }),
    ...stageRules,
    forbid(
      'workers-ring',
      'src/workers knows the stages and the model.',
      { path: '^src/workers/' },
      { path: '^src/', pathNot: `^src/(workers|model|${STAGES})/` },
    ),
    forbid(
      'preview-ring',
      'The preview of a built site needs nothing of how it is built; what every request on this machine must pass is the dev server’s too.',
      { path: '^src/preview/' },
      { path: '^src/', pathNot: '^src/(preview|model|dev/server)/' },
    ),
    forbid(
      'commands-ring',
      'Commands and the dev server know everything but the command line.',
      { path: '^src/(commands|dev)/' },
      { path: '^src/cli/' },
    ),
    forbid(
      'commands-apart',
      'The dev server may use commands, not the other way round.',
      { path: '^src/commands/' },
      { path: '^src/dev/' },
    ),
    forbid(
      'cli-ring',
      'The command line is the outermost ring: nothing imports it.',
      { path: '^src/', pathNot: '^src/cli/' },
      { path: '^src/cli/' },
    ),
    forbid(
      'browser-apart',
      'What runs in a browser imports the model, and functions of src/search that both sides share.',
      { path: '^src/browser/' },
      { path: '^src/', pathNot: '^src/(browser|model|search)/' },
    ),
    forbid(
      'browser-is-loaded',
      'What runs in a browser is bundled, and nothing imports it.',
      { path: '^src/', pathNot: '^src/browser/' },
      { path: '^src/browser/' },
    ),
    forbid(
      'layouts-see-the-model',
      'A layout gets a ready view: it sees src/model, the JSX runtime and other parts of layouts.',
      { path: '^layouts/' },
      { pathNot: ['^layouts/', '^src/model/', '^src/jsx-runtime[.]ts$', 'node_modules/preact/'] },
    ),
    forbid(
      'layouts-are-loaded',
      'Layouts are bundled and loaded by name, so that a project can replace each one.',
      { path: '^src/' },
      { path: '^layouts/' },
    ),
    forbid('no-tests-in-the-tool', 'The tool does not know its tests.', { path: '^(src|layouts)/' }, { path: '^tests/' }),
    forbid(
      'pure',
      'This part is a function of its input: what it needs of disk, process or network comes in as data.',
      { path: `^(src/(${PURE})|layouts)/` },
      { path: IMPURE_MODULES, dependencyTypes: ['core'] },
    ),
    forbid(
      'declared',
      'What is imported must stand in package.json, and what the tool needs must not be a development dependency.',
      { path: '^(src|layouts)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
