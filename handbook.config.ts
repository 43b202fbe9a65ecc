import { defineConfig } from 'handbook-ssg'

export default defineConfig({
  title: 'Lindenworks Handbook',
  description: 'How Lindenworks works, written by the people who do the work.',
  url: 'https://handbook.lindenworks.example',
  visibility: 'internal',
  brand: { accent: '#2f6b4f' },
  editUrl: 'https://git.lindenworks.example/people/handbook/edit/main/{path}',
  owner: 'people',
  check: {
    also: ['*.md'],
    external: { loginHosts: ['notes.lindenworks.example', 'people.lindenworks.example', 'recordings.lindenworks.example'] },
    // Lindenworks is made up: what its pages promise to read again, nobody reads.
    rules: { 'page/stale': 'info' },
  },
})
