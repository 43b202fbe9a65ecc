import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import { directive } from 'micromark-extension-directive'
import { noDeeperThan } from './nesting.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    directiveNameAhead: 'directiveNameAhead'
  }
}

/** Directive names by their form: `::name` and `:::name` stand on lines of their own, `:name[…]` in text. */
export interface DirectiveNames {
  readonly block: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

/** How deep boxes are read in one another. Each level reads all within once more, and what is this deep is a slip. */
export const MOST_NESTED = 50

const COLON = 58
const OPENING_BRACKET = 91

/**
 * The directive syntax of micromark, for registered names only: what looks like a directive with another name stays the text that it was, to
 * the byte (`10:30am`, `Note:Ops`). In text a directive needs its brackets.
 */
export function registeredDirectives(names: DirectiveNames): Extension {
  const { text, flow } = directive()
  return {
    text: { [COLON]: constructsAt(text).map((construct) => onlyNamed(construct, names.text, true)) },
    flow: { [COLON]: constructsAt(flow).map((construct) => noDeeperThan(MOST_NESTED, onlyNamed(construct, names.block, false))) },
  }
}

function constructsAt(map: Extension['text']): readonly Construct[] {
  const constructs = map?.[COLON]
  return constructs === undefined ? [] : Array.isArray(constructs) ? constructs : [constructs]
}

/** The construct, tried only where one of the names follows its colons. */
function onlyNamed(construct: Construct, names: ReadonlySet<string>, needsLabel: boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check({ tokenize: nameAhead(names, needsLabel), partial: true }, construct.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

function nameAhead(names: ReadonlySet<string>, needsLabel: boolean): Tokenizer {
  return (effects, ok, nok) => {
    let name = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter('directiveNameAhead')
      return colons(code)
    }

    function colons(code: Code): State | undefined {
      if (code !== COLON) return letters(code)
      effects.consume(code)
      return colons
    }

    function letters(code: Code): State | undefined {
      if (!isNameCode(code)) return end(code)
      name += String.fromCharCode(code)
      effects.consume(code)
      return letters
    }

    function end(code: Code): State | undefined {
      effects.exit('directiveNameAhead')
      return names.has(name) && (!needsLabel || code === OPENING_BRACKET) ? ok(code) : nok(code)
    }
  }
}

/** Letters, digits, hyphens and underscores of ASCII: what names of components are made of. */
function isNameCode(code: Code): code is number {
  if (code === null) return false
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 95
}
