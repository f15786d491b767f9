import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TalkPlayer } from '../../widget/player/talk-player.js'
import { field, leave, publish, titles, type, visit } from './visit.js'

const home = location.href
beforeEach(() => {
  localStorage.clear()
  publish()
})
afterEach(() => {
  leave()
  history.replaceState(null, '', home)
})

const params = () => Object.fromEntries(new URLSearchParams(location.search))
const BY_QUERY = '<talk-search src="/index/" url-state="query" facets="year"></talk-search>'
const player = () => document.querySelector('talk-search')?.shadowRoot?.querySelector('talk-player') as TalkPlayer

/** The page as a link leads to it. */
function arrive(address: string, markup = BY_QUERY): void {
  history.replaceState(null, '', address)
  visit(markup)
}

describe('the address', () => {
  test('tells what is typed, without a step to go back for each letter', async () => {
    arrive('?theme=dark')
    const steps = history.length
    await type('policy')
    await expect.poll(params).toEqual({ theme: 'dark', q: 'policy' })
    expect(history.length).toBe(steps)
    await userEvent.clear(field())
    await expect.poll(params).toEqual({ theme: 'dark' })
  })

  test('tells the talk and second that were chosen, as a step', async () => {
    arrive('?')
    await type('policy')
    await expect.poll(params).toEqual({ q: 'policy' })
    const steps = history.length
    await page.getByRole('link', { name: 'Write the policy' }).click()
    expect(params()).toEqual({ q: 'policy', talk: '2022-06-01-june#1', t: '34' })
    expect(history.length).toBe(steps + 1)
    history.back()
    await expect.poll(params).toEqual({ q: 'policy' })
    await expect.element(page.getByRole('group', { name: 'Now playing' })).not.toBeInTheDocument()
  })

  test('is left alone unless the page asks for it', async () => {
    arrive('?q=policy', '<talk-search src="/index/"></talk-search>')
    await type('mesh')
    await expect.poll(titles).not.toEqual([])
    expect(params()).toEqual({ q: 'policy' })
  })
})

describe('a link', () => {
  test('brings back the query, the filters and the order', async () => {
    arrive('?q=service&year=2018&year=2020&sort=oldest')
    await expect.poll(titles).toEqual(['Tracing requests through a service mesh', 'The challenges of exposing and connecting microservices'])
    await expect.element(field()).toHaveValue('service')
    await expect.element(page.getByRole('combobox', { name: 'Order' })).toHaveValue('oldest')
    await expect.element(page.getByRole('button', { name: 'Remove the filter Year: 2018' })).toBeVisible()
  })

  test('opens a talk at its second, and plays only when asked', async () => {
    arrive('?talk=2022-06-01-june%231&t=34')
    await expect.element(page.getByRole('group', { name: 'Now playing' })).toBeVisible()
    await expect.poll(() => player().status).toBe('facade')
    expect(player().currentTime).toBe(34)
    expect(player().paused).toBe(true)
    expect(player().shadowRoot?.querySelector('video, iframe')).toBeNull()
  })

  test('to a talk that is gone shows the search as it is', async () => {
    arrive('?q=policy&talk=nobody%231&t=5')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    await expect.element(page.getByRole('group', { name: 'Now playing' })).not.toBeInTheDocument()
  })

  test('works behind the hash, where a place in the page stays one', async () => {
    arrive('#evenings', '<talk-search src="/index/" url-state="hash"></talk-search>')
    await field().click()
    expect(location.hash).toBe('#evenings')
    await type('policy')
    await expect.poll(() => location.hash).toBe('#q=policy')
    leave()
    publish()
    arrive('#q=evidence', '<talk-search src="/index/" url-state="hash"></talk-search>')
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
  })

  test('tells two searches apart by their ids', async () => {
    const two = ['a', 'b'].map(id => `<talk-search id="${id}" label="${id}" src="/index/" url-state="query"></talk-search>`).join('')
    arrive('?b-q=policy', two)
    await expect.element(page.getByRole('searchbox', { name: 'b' })).toHaveValue('policy')
    await expect.element(page.getByRole('searchbox', { name: 'a' })).toHaveValue('')
    await page.getByRole('searchbox', { name: 'a' }).fill('mesh')
    await expect.poll(params).toEqual({ 'a-q': 'mesh', 'b-q': 'policy' })
  })

  test('goes back and forward through what was meant', async () => {
    arrive('?')
    await type('mesh')
    await expect.poll(titles).not.toEqual([])
    document.querySelector('talk-search')?.addEventListener('talk-search-select', event => event.preventDefault())
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => params()['talk']).toBeTruthy()
    history.back()
    await expect.poll(() => params()['talk']).toBeUndefined()
    await expect.element(field()).toHaveValue('mesh')
    history.forward()
    await expect.poll(() => params()['talk']).toBeTruthy()
  })
})

describe('a page that changes its mind', () => {
  test('has its address followed from then on, and what it tells shown', async () => {
    arrive('?q=policy', '<talk-search src="/index/"></talk-search>')
    const search = document.querySelector('talk-search')
    search?.setAttribute('url-state', 'query')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    await userEvent.fill(field(), 'mesh')
    await expect.poll(params).toEqual({ q: 'mesh' })
  })

  test('has its address left alone from then on', async () => {
    arrive('?q=policy')
    await expect.poll(titles).not.toEqual([])
    const search = document.querySelector('talk-search')
    search?.setAttribute('url-state', 'none')
    await userEvent.fill(field(), 'mesh')
    await expect.poll(titles).toContain('Tracing requests through a service mesh')
    history.pushState(null, '', '?q=evidence')
    dispatchEvent(new PopStateEvent('popstate'))
    await search?.updateComplete
    await expect.element(field()).toHaveValue('mesh')
    expect(params()).toEqual({ q: 'evidence' })
  })

  test('has the hash tell it in place of the query', async () => {
    arrive('?q=policy')
    await expect.poll(titles).not.toEqual([])
    document.querySelector('talk-search')?.setAttribute('url-state', 'hash')
    await userEvent.fill(field(), 'mesh')
    await expect.poll(() => location.hash).toBe('#q=mesh')
    expect(params()).toEqual({ q: 'policy' })
  })
})
