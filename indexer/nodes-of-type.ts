import type { Nodes, Root } from 'mdast'

type OfType<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>

/** Many rules look for links, texts or HTML in the same tree: it is walked once for all of them. */
const KNOWN = new WeakMap<Root, Map<Nodes['type'], Nodes[]>>()

/** All nodes of a type below a tree, in the order of the text. */
export function nodesOfType<Type extends Nodes['type']>(tree: Root, type: Type): readonly OfType<Type>[] {
  const byType = KNOWN.get(tree) ?? sort(tree)
  KNOWN.set(tree, byType)
  return (byType.get(type) ?? []) as OfType<Type>[]
}

function sort(tree: Root): Map<Nodes['type'], Nodes[]> {
  const byType = new Map<Nodes['type'], Nodes[]>()
  const add = (node: Nodes) => {
    const known = byType.get(node.type)
    if (known) known.push(node)
    else byType.set(node.type, [node])
    if ('children' in node) for (const child of node.children) add(child)
  }
  add(tree)
  return byType
}
