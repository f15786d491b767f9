import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** Builds the element for a script tag: `dist/bundle/talk-search.js`, with the engine and the player beside it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [trimTemplates(), ownCopies()],
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'search-worker.js', chunkFileNames: 'search-worker-[name].js', minify: true } }
  },
  build: {
    outDir: '../dist/bundle',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    // Those whose programs are in these files ask that their licences go with them.
    license: { fileName: 'LICENSES.md' },
    lib: { entry: 'index.ts', formats: ['es'], fileName: () => 'talk-search.js' },
    rolldownOptions: {
      // What the chunks share with the element stays in its file: each file more is a round trip more.
      preserveEntrySignatures: 'allow-extension',
      // Modules for other bundlers would keep their white space; these are for browsers.
      output: {
        chunkFileNames: ({ name, facadeModuleId }) => `${chunkName(name, facadeModuleId ?? '')}.js`,
        minify: true,
        codeSplitting: { groups: [{ name: 'recording', test: /\?own$/ }] }
      }
    }
  }
})

/** `player.js`, `texts-de.js`, `player-texts-de.js`; the others as their modules. */
function chunkName(name: string, module: string): string {
  const texts = /widget[\\/](player[\\/])?texts[\\/]/.exec(module)
  if (texts) return texts[1] ? `player-texts-${name}` : `texts-${name}`
  return name === 'define' ? 'player' : name
}

/** Small modules that the hits need as well as what comes behind them. */
const SMALL = /search\/(?:recording|clock|talk)\.|player\/web-url|texts\/(?:fill|counting)|lit-html\/(?:development\/)?directive\./

/**
 * Gives the player and the transcript copies of small modules that the hits have too: shared, each would be a file that the
 * hits have to wait for.
 */
function ownCopies(): Plugin {
  return {
    name: 'own-copies',
    enforce: 'pre',
    async resolveId(source, importer = '', options) {
      const isBehind = /widget\/(?:player|transcript)\/|directives\/guard\./.test(importer) || importer.endsWith(OWN)
      if (!isBehind) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && SMALL.test(resolved.id) ? { ...resolved, id: resolved.id + OWN } : resolved
    }
  }
}

const OWN = '?own'

/** Takes the white space out of templates and style sheets, which a minifier of scripts leaves alone. */
export function trimTemplates(): Plugin {
  return {
    name: 'trim-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/widget\/.*\.ts$/.test(id)) return
      const bare = code.replace(/(?<=css`)[^`]*/g, trimStyle)
      return { code: bare.replace(/\n\s+/g, '\n'), map: null }
    }
  }
}

function trimStyle(style: string): string {
  return style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=:) /g, '')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ ([*/>]) /g, '$1')
    .replace(/(?<=[ :,(-])0(?=\.\d)/g, '')
    .replace(/;}/g, '}')
}
