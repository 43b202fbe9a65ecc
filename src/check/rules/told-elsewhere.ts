import type { RuleInfo } from '../../model/rule.ts'

/**
 * Rules whose findings arise before a site is checked, where a file is read or pages meet. They have no function here, but a name, a level
 * and a page in the guide like all others.
 */
export const TOLD_ELSEWHERE: readonly RuleInfo[] = [
  { id: 'asset/duplicate', severity: 'error', summary: 'no two files want one address' },
  { id: 'baseline/stale', severity: 'info', summary: 'what the baseline accepts is still there' },
  { id: 'component/attributes', severity: 'error', summary: 'a component has the attributes that it takes' },
  { id: 'component/empty', severity: 'warning', summary: 'a component has something to show' },
  { id: 'component/failed', severity: 'error', summary: 'a component’s code does not fail' },
  { id: 'component/form', severity: 'error', summary: 'a component is written in its own form' },
  { id: 'component/reference', severity: 'error', summary: 'what a component names is in the data' },
  { id: 'dialect/attribute-list', severity: 'warning', summary: 'an attribute list has something to belong to' },
  { id: 'dialect/toc', severity: 'warning', summary: 'a contents list stands where there is something to list' },
  { id: 'disable/unknown-rule', severity: 'error', summary: 'a comment that switches a rule off names one that there is' },
  { id: 'disable/unused', severity: 'warning', summary: 'a comment that switches a rule off has something to keep back' },
  { id: 'front/duplicate-key', severity: 'warning', summary: 'a key of front matter stands once' },
  { id: 'front/language', severity: 'error', summary: 'front matter is YAML' },
  { id: 'front/schema', severity: 'error', summary: 'the keys of front matter hold what they are for' },
  { id: 'front/synonym', severity: 'info', summary: 'a key of front matter has the name that this tool uses' },
  { id: 'front/unknown-key', severity: 'info', summary: 'a key of front matter is one that is read' },
  { id: 'html/cleaned', severity: 'info', summary: 'no HTML of a page had to be left out' },
  { id: 'html/frame', severity: 'info', summary: 'a frame shows a host that may be framed' },
  { id: 'html/unknown-element', severity: 'info', summary: 'an element is one of HTML' },
  { id: 'link/unsafe', severity: 'error', summary: 'no address can run code' },
  { id: 'page/duplicate-url', severity: 'error', summary: 'no two pages want one address' },
  { id: 'page/permalink', severity: 'error', summary: 'a permalink is an address of the site' },
  { id: 'plugin/message', severity: 'info', summary: 'what a plugin says of a page' },
  { id: 'redirect/duplicate', severity: 'error', summary: 'an address leads on to one place' },
  { id: 'redirect/loop', severity: 'error', summary: 'a redirect does not lead back to itself' },
  { id: 'redirect/outside-root', severity: 'error', summary: 'the address that a redirect begins at is on the site' },
  { id: 'redirect/schema', severity: 'error', summary: 'a redirect says where it begins and where it leads' },
  { id: 'redirect/shadowed', severity: 'error', summary: 'no page stands where a redirect begins' },
  { id: 'source/crash', severity: 'error', summary: 'a page can be read' },
  { id: 'source/encoding', severity: 'error', summary: 'a page is UTF-8' },
  { id: 'source/large', severity: 'info', summary: 'a page is not larger than is good for it' },
  { id: 'source/name', severity: 'error', summary: 'the name of a file can stand in an address' },
  { id: 'source/skipped', severity: 'info', summary: 'no file had to be skipped' },
  { id: 'source/symlink', severity: 'error', summary: 'a symbolic link leads to a file or folder of the site' },
  { id: 'source/unreadable', severity: 'error', summary: 'a file can be read' },
]
