/** The path of a site's base: `/blog/` of `https://example.org/blog/`. */
export function pathOfBase(base: string): string {
  return /^https?:/i.test(base) ? new URL(base).pathname : base
}

/** A post's address with the site's path before it, where its generator has not put it there: `/a/` is `/blog/a/`. */
export function atBase<Address extends string | null>(address: Address, base: string | null): Address | string {
  if (address === null || base === null || !address.startsWith('/') || address.startsWith('//')) return address
  const path = pathOfBase(base)
  return address.startsWith(path) || `${address}/` === path ? address : `${path}${address.slice(1)}`
}
