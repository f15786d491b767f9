import type { Definition, Nodes, Root } from 'mdast'

/**
 * Links by reference become links: `[Queues][1]` … `[1]: https://example.com`. The first definition of a label counts. They
 * keep their places in the file, which problems are told with and `remark-inline-links` drops.
 */
export function resolveReferences(tree: Root): Root {
  const definitions = tree.children.filter(node => node.type === 'definition')
  if (definitions.length === 0) return tree
  const urls = new Map(definitions.toReversed().map(({ identifier, url }: Definition) => [identifier, url]))
  resolve(tree, urls)
  return tree
}

function resolve(node: Nodes, urls: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    resolve(child, urls)
    if (child.type !== 'linkReference') continue
    const url = urls.get(child.identifier)
    if (url !== undefined) Object.assign(child, { type: 'link', url })
  }
}
