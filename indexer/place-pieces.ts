import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

type Point = NonNullable<Nodes['position']>['start']

/**
 * Gives places to the pieces of a text that holds a bare address: the parser makes a link of it and forgets where the
 * link and the text around it stood.
 */
export function placePieces(tree: Root): Root {
  visit(tree, parent => {
    if (!('children' in parent) || !parent.position) return
    let end = parent.position.start
    for (const child of parent.children) {
      child.position ??= { start: { ...end }, end: pointBehind(end, toString(child)) }
      end = child.position.end
    }
  })
  return tree
}

function pointBehind({ line, column }: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last + 1 }
}
