/** What the frame that draws a diagram may do: run the site's own scripts and style what they draw, and ask nobody for anything. */
const DIRECTIVES: readonly string[] = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
]

/** The policy as the page has it itself, for hosts that send no headers. */
export const FRAME_POLICY = DIRECTIVES.join('; ')

/** The policy as a header, which can say too who may show the page in a frame. */
export const FRAME_POLICY_HEADER = [...DIRECTIVES, `frame-ancestors 'self'`].join('; ')
