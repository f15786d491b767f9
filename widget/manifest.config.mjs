/** The file of the package that brings both elements. */
const BUNDLE = 'dist/bundle/talk-search.js'

/** Writes `dist/custom-elements.json` from the comments of the elements' classes, for editors and documentation. */
export default {
  globs: ['widget/talk-search.ts', 'widget/player/talk-player.ts'],
  outdir: 'dist',
  packagejson: false,
  litelement: true,
  plugins: [{ name: 'published', packageLinkPhase: ({ customElementsManifest }) => publish(customElementsManifest) }]
}

/** Leaves what those who use an element can reach: the elements, and of them what is public and described. */
function publish(manifest) {
  const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement))
  for (const declaration of declarations) {
    declaration.members = declaration.members.filter(({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && name !== 'wear')
    for (const member of declaration.members) {
      member.description ??= declaration.attributes.find(({ fieldName }) => fieldName === member.name)?.description
    }
  }
  const exports = declarations.map(({ name, tagName }) => ({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: BUNDLE } }))
  manifest.modules = [{ kind: 'javascript-module', path: BUNDLE, declarations, exports }]
}
