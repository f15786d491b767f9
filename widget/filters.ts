import type { FacetName, Filters } from '../search/answer.js'
import type { Texts } from './texts/texts.js'

/** What a site asks for, in its order: `year speaker`. Names that are no facets are passed over. */
export function facetNames(attribute: string | null, { facets }: Texts): FacetName[] {
  const asked = (attribute ?? '').split(/[\s,]+/)
  return asked.filter((name, i): name is FacetName => Object.hasOwn(facets, name) && asked.indexOf(name) === i)
}

/** All values that are chosen, each with its facet. */
export function chosen(filters: Filters): { name: FacetName; value: string }[] {
  return (Object.keys(filters) as FacetName[]).flatMap(name => (filters[name] ?? []).map(value => ({ name, value })))
}

/** The filters with a value chosen that was not, or the other way round. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const values = filters[name] ?? []
  const others = values.filter(other => other !== value)
  return { ...filters, [name]: others.length < values.length ? others : [...values, value] }
}
