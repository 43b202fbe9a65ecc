import { defaultSchema, type Schema } from 'hast-util-sanitize'

const EXTRA_ELEMENTS =
  'abbr address article aside audio big caption center cite col colgroup dfn figcaption figure font footer header hgroup iframe label main mark nav section small source time track u video wbr'.split(
    ' ',
  )
const EVERYWHERE =
  'className id title lang dir role tabIndex width height align vAlign hidden ariaLabel ariaLabelledBy ariaDescribedBy ariaHidden ariaExpanded ariaCurrent ariaControls data*'.split(
    ' ',
  )

/** What authors' HTML may hold on a site that cleans it: everything that is text, nothing that is code, style or a form. */
export const CLEAN_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...EXTRA_ELEMENTS],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'action'), ...EVERYWHERE],
    a: ['href', 'name', 'target', 'rel', 'hrefLang', 'download', 'type'],
    img: ['src', 'srcSet', 'sizes', 'alt', 'loading', 'decoding'],
    source: ['src', 'srcSet', 'sizes', 'type', 'media'],
    video: ['src', 'poster', 'controls', 'loop', 'muted', 'playsInline', 'preload'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    iframe: ['src', 'allow', 'allowFullScreen', 'frameBorder', 'loading', 'referrerPolicy'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    time: ['dateTime'],
    details: ['open', 'name'],
    font: ['color', 'size'],
    code: [],
    h2: [],
    section: [],
    ul: [],
  },
  // Addresses are judged where slots are made, for all of a page's links alike.
  protocols: {},
  clobber: [],
  clobberPrefix: '',
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'object',
    'embed',
    'applet',
    'link',
    'meta',
    'base',
    'title',
    'textarea',
    'select',
    'svg',
    'math',
  ],
}
