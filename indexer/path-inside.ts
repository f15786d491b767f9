import { relative, sep } from 'node:path'

/** A file's path from a folder, with `/`. Most files stand inside, which is quickly told, and there may be ten thousand. */
export function pathInside(folder: string, path: string): string {
  const inside = folder.endsWith(sep) ? folder : folder + sep
  const name = path.startsWith(inside) ? path.slice(inside.length) : relative(folder, path)
  return sep === '/' ? name : name.split(sep).join('/')
}
