/**
 * The hosts that pages may show in a frame where the configuration says nothing: what handbooks embed most.
 * A project's own list takes this one's place; to add to it, spread it.
 */
export const defaultFrameHosts: readonly string[] = [
  'www.youtube.com',
  'youtube.com',
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'www.loom.com',
  'docs.google.com',
  'drive.google.com',
  'calendar.google.com',
  'lookerstudio.google.com',
  'www.figma.com',
  'embed.figma.com',
  'lucid.app',
  'www.lucidchart.com',
  'miro.com',
  'app.mural.co',
  'airtable.com',
  'embed.diagrams.net',
  'viewer.diagrams.net',
]
