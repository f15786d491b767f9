import type { Command } from 'commander'

/** What the command line says to every command that reads posts. */
export interface SiteOptions {
  config?: string | false
  exclude?: string[]
  generator?: string
  base?: string
  printConfig?: boolean
  quiet?: boolean
  verbose?: boolean
  json?: boolean
}

/** What it says to `build` besides. */
export interface OutOptions {
  out?: string
  fallback?: string
  script?: boolean
  cacheDir?: string
  cache?: boolean
}

/** Adds the arguments and options of every command that reads posts. */
export function siteOptions(command: Command): Command {
  return command
    .argument('[globs...]', 'folders, files or globs of posts')
    .option('--exclude <glob>', 'posts that are not read; may stand several times', (glob: string, before: string[] = []) => [...before, glob])
    .option('--generator <name>', 'the static site generator, where files around the posts do not tell')
    .option('--base <url>', 'where the site is published: https://example.org/blog/ or /blog/')
    .option('--config <file>', 'the configuration; else talkseek.config.ts or its like in this folder')
    .option('--no-config', 'read no configuration')
    .option('--print-config', 'print the settings and where each comes from, and do nothing else')
    .option('--verbose', 'say more: how long each part took, and where errors come from')
}
