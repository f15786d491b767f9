import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { PEERS } from '../peers/peers.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
/** @param {string} links */
const pageOf = links => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${links}<title>Search</title><body><script type="module" src="/page.js"></script>`

/** Bundles the page that searches with a peer into its site. @param {string} name @param {string} site */
export async function buildPage(name, site) {
  await build({
    configFile: false,
    root: HERE,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '#peer': join(HERE, `../peers/${name}.page.mjs`) } },
    build: { outDir: site, emptyOutDir: false, target: 'es2022', minify: true, modulePreload: false, rolldownOptions: { input: join(HERE, 'page.mjs'), output: { entryFileNames: 'page.js' } } }
  })
  const { script } = PEERS[name]
  await writeFile(join(site, 'index.html'), pageOf(script ? `<link rel="modulepreload" href="${script}">` : ''))
}
