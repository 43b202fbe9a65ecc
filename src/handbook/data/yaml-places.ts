import { isCollection, isMap, isNode, isPair, type LineCounter, type Node, type Pair } from 'yaml'
import type { Place } from '../../model/diagnostic.ts'
import { keyText } from './yaml-value.ts'

/** Finds places in a YAML file. */
export interface YamlPlaces {
  /** The place of a key in a map, of a value in a list. That of the nearest above where nothing is there. */
  readonly of: (path: readonly PropertyKey[]) => Place
  /** As `of`, of the value itself. */
  readonly ofValue: (path: readonly PropertyKey[]) => Place
  readonly ofNode: (node: Node) => Place
  readonly between: (start: number, end: number) => Place
}

type Step = Pair | { readonly key?: undefined; readonly value: unknown }

/** Takes the node that a file holds. Each map is gone through once, however many of its keys are asked for. */
export function findPlaces(root: unknown, counter: LineCounter): YamlPlaces {
  const known = new Map<unknown, ReadonlyMap<string, Step>>()

  function stepsFrom(node: unknown): ReadonlyMap<string, Step> {
    const there = known.get(node)
    if (there) return there
    const steps = new Map(isCollection(node) ? node.items.map((item, index) => stepTo(isMap(node), item, index)) : [])
    known.set(node, steps)
    return steps
  }

  function between(start: number, end: number): Place {
    const [from, to] = [counter.linePos(start), counter.linePos(end)]
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col }
  }

  function ofNode({ range }: Node): Place {
    return range ? between(range[0], range[1]) : TOP
  }

  function find(path: readonly PropertyKey[], isOfValue: boolean): Place {
    let place = isNode(root) ? ofNode(root) : TOP
    let node = root
    for (const part of path) {
      const step = stepsFrom(node).get(String(part))
      if (!step) return place
      const [first, second] = isOfValue ? [step.value, step.key] : [step.key, step.value]
      // A value that is left out has a node of no length, behind the colon.
      const found = isNode(first) && !(isOfValue && isEmpty(first) && isNode(second)) ? first : second
      if (isNode(found)) place = ofNode(found)
      node = step.value
    }
    return place
  }

  return { of: (path) => find(path, false), ofValue: (path) => find(path, true), ofNode, between }
}

const TOP: Place = { line: 1, column: 1 }

function stepTo(isInMap: boolean, item: unknown, index: number): readonly [string, Step] {
  return isInMap && isPair(item) ? [keyText(item.key) ?? '', item] : [String(index), { value: item }]
}

function isEmpty({ range }: Node): boolean {
  return range?.[0] === range?.[1]
}
