import { FACET_NAMES, type FacetName, type FacetValue, type Facets, type Filters } from '../search/facets.js'

/** The values of a facet, and how many hits have each, as a server counts them. */
export type FacetCounts = { readonly [Name in FacetName]?: readonly { value: string; count: number }[] | undefined }

/** Facets as our own index gives them: those with most hits first, years from the latest; a chosen value stays to be seen. */
export function facetsOfCounts(counts: FacetCounts, filters: Filters): Facets {
  const valuesOf = (name: FacetName): FacetValue[] => {
    const chosen = filters[name] ?? []
    const known = new Map([...chosen.map((value): [string, number] => [value, 0]), ...(counts[name] ?? []).map(({ value, count }): [string, number] => [value, count])])
    return [...known]
      .map(([value, count]) => ({ value, count, selected: chosen.includes(value) }))
      .sort((a, b) => (name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value)))
  }
  return Object.fromEntries(FACET_NAMES.map(name => [name, valuesOf(name)])) as Facets
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
