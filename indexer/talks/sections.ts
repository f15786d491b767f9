import type { Heading, Root, RootContent } from 'mdast'

/** A heading and what stands below it, up to the next heading that is not deeper. */
export interface Section {
  heading: Heading
  nodes: RootContent[]
}

/** The sections of each depth, in order. A section of one depth is also in the sections above it. */
export function sectionsByDepth(tree: Root): Section[][] {
  const byDepth: Section[][] = Array.from({ length: 7 }, () => [])
  const open: (Section | undefined)[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') {
      open.length = node.depth
      const section = { heading: node, nodes: [] }
      byDepth[node.depth]?.push(section)
      for (const above of open) above?.nodes.push(node)
      open[node.depth] = section
    } else for (const section of open) section?.nodes.push(node)
  }
  return byDepth.filter(sections => sections.length > 0)
}
