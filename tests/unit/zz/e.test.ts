import { test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
const cases: Record<string, Record<string,string>> = {
 nul: {'content/a.md': '---\npermalink: "/a\\0b/"\n---\nx'},
 ctrl: {'content/a.md': '---\npermalink: "/a\\nb/"\n---\nx'},
 long: {'content/a.md': `---\npermalink: /${'x'.repeat(300)}/\n---\nx`},
 longpath: {'content/a.md': `---\npermalink: /${'xxxx/'.repeat(1200)}\n---\nx`},
 filefolder: {'content/x.html.md': 'a', 'content/x.html/index.md': 'b', 'content/index.md': '[a](/x.html) [b](/x.html/)'},
 aliasnul: {'content/a.md': '---\naliases: ["/a\\0b/", "/b/"]\n---\nx'},
 aliaslong: {'content/a.md': `---\naliases: /${'x'.repeat(300)}/\n---\nx`},
 aliasrobots: {'content/a.md': '---\naliases: [/robots.txt, /404.html, /sitemap.xml, /handbook.css, /llms.txt, /a/index.md, "/_redirects", "/b c/", "/b\\td/"]\n---\nx'},
 permrobots: {'content/a.md': '---\npermalink: /robots.txt\n---\nx','content/b.md': '---\npermalink: /handbook.css/\n---\nx','content/c.md': '---\npermalink: /_redirects\n---\nx'},
 git: {'content/a.md': '---\npermalink: /.git/\n---\nx','content/b.md': '---\npermalink: /x/.git/config/\n---\nx','content/c.md': '---\nlayout: constructor\n---\nx', 'content/d.md':'---\nlayout: __proto__\n---\n'},
 back: {'content/a.md': '---\npermalink: "/a\\\\..\\\\b/"\n---\nx', 'content/b.md': '---\npermalink: /%2e%2e/b/\n---\nx', 'content/c.md': '---\npermalink: /c%/d%20e/\n---\n[x](/c%25/d%20e/) [y](/c%/d%20e/) [z](/c%25/d%2520e/)'},
 casedup: {'content/A.md': 'x', 'content/a.md': 'y'},
 asset: {'content/a/index.html': 'raw', 'content/a.md': 'y', 'content/b.html':'z', 'content/c.md': '[a](/b.html) [a](/b) [b](b.html) [c](/a/index.html)'},
 uni: {'content/caf\u00e9.md': '[a](/cafe\u0301/) [b](caf%C3%A9.md) [c](/caf\u00e9)', 'content/\u{1F680}.md':'x', 'content/a#b?c.md':'[x](/a%23b%3Fc/)', 'content/d%20e.md': '[x](/d%2520e/) [y](d%20e.md)'},
}
for (const [k, files] of Object.entries(cases)) test(k, async () => { const b = await createHandbook({...(files['content/index.md']?{}:{'content/index.md':'# i'}), ...files}).build(); console.log(k, b.exitCode, b.errors.slice(-400), '\n', b.findings.join('\n'), '\n', Object.keys(b.files).filter(f=>!/\.(css|js|svg|woff2|mjs)$|^\.|pagefind|mermaid/.test(f)).map(f=>f.slice(0,60)).join(' ')) }, 60000)
