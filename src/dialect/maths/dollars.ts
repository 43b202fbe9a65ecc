import { math } from 'micromark-extension-math'
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'

/** Character codes, as micromark counts them: null for the end, negative for line endings and tabs. */
const DOLLAR = 36
const SPACE = 32

/**
 * The syntax of formulas: `$…$`, `$$…$$` and blocks between lines of `$$`. A single dollar is a dollar unless it could be one of a pair:
 * no space behind the first, no space before the second and no digit behind it (Pandoc's rule), so that prices stay prices.
 */
export function dollars(): Extension {
  const syntax = math()
  const { [DOLLAR]: text } = syntax.text ?? {}
  return { ...syntax, text: { ...syntax.text, [DOLLAR]: [text ?? []].flat().map(guarded) } }
}

function guarded(construct: Construct): Construct {
  return {
    ...(construct.name === undefined ? {} : { name: construct.name }),
    ...(construct.previous ? { previous: construct.previous } : {}),
    tokenize: (effects, ok, nok) => effects.check(PAIR, effects.attempt(construct, ok, nok), nok),
  }
}

/** Looks ahead from the first dollar; what it passes over is read again. */
const PAIR: Construct = { partial: true, tokenize: lookForPair }

function lookForPair(effects: Effects, ok: State, nok: State): State {
  let before: Code = null

  function first(code: Code): State | undefined {
    effects.enter('mathTextData')
    effects.consume(code)
    return afterFirst
  }

  function afterFirst(code: Code): State | undefined {
    if (code === DOLLAR) return finish(code, ok)
    return isSpace(code) ? finish(code, nok) : inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) return finish(code, nok)
    effects.consume(code)
    if (code === DOLLAR) return afterDollar
    before = code
    return inside
  }

  function afterDollar(code: Code): State | undefined {
    if (code === DOLLAR) return inRun(code)
    return finish(code, isSpace(before) || isDigit(code) ? nok : ok)
  }

  /** More than one dollar is part of a formula in single ones. */
  function inRun(code: Code): State | undefined {
    if (code !== DOLLAR) return inside(code)
    before = code
    effects.consume(code)
    return inRun
  }

  function finish(code: Code, next: State): State | undefined {
    effects.exit('mathTextData')
    return next(code)
  }

  return first
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === SPACE
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}
