import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { TalkPlayer } from '../../widget/player/talk-player.js'
import { field, heldBack, leave, publish, texts, titles, type, visit } from './visit.js'

/** What vitest leaves to the provider: Chromium's own protocol. */
interface Protocol {
  send(command: 'Emulation.setEmulatedMedia', settings: { media?: string; features?: { name: string; value: string }[] }): Promise<unknown>
  send(command: 'Emulation.setTouchEmulationEnabled', settings: { enabled: boolean }): Promise<unknown>
}

const chromium = cdp() as unknown as Protocol
const prefer = (name: string, value: string) => chromium.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })

beforeEach(() => localStorage.clear())
afterEach(async () => {
  leave()
  await chromium.send('Emulation.setEmulatedMedia', { media: '', features: [] })
  await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: false })
})

const root = () => document.querySelector('talk-search')?.shadowRoot as ShadowRoot
const part = (name: string) => root().querySelector(`[part~="${name}"]`) as HTMLElement
const isDrawn = (name: string) => part(name).checkVisibility()

/** What moves or turns at this moment, by the names of its keyframes. */
const moving = (where: ShadowRoot) =>
  where.getAnimations().flatMap(({ effect }) => {
    const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : []
    return frames.flatMap(frame => ['rotate', 'translate', 'scale', 'transform'].filter(property => property in frame))
  })

async function play(): Promise<TalkPlayer> {
  await type('policy')
  await expect.poll(titles).toHaveLength(1)
  await userEvent.keyboard('{Enter}')
  const player = root().querySelector('talk-player') as TalkPlayer
  await expect.poll(() => player.status).toBe('ready')
  await expect.element(page.getByRole('group', { name: 'Player' })).toBeVisible()
  return player
}

describe('who wants less motion', () => {
  const waits = async () => {
    publish({ '/index/talkseek.json': heldBack('').answer })
    visit()
    await type('mesh')
    await expect.poll(() => texts('status')).toEqual(['Loading the talks…'])
  }

  test('sees nothing turn while the talks load; others do', async () => {
    await waits()
    await expect.poll(() => moving(root())).toContain('rotate')
    await prefer('prefers-reduced-motion', 'reduce')
    await expect.poll(() => moving(root())).toEqual([])
    leave()
    await waits()
    expect(moving(root())).toEqual([])
  })

  test('sees a hit and the player stand at once', async () => {
    await prefer('prefers-reduced-motion', 'reduce')
    publish()
    visit()
    const player = await play()
    expect(moving(root())).toEqual([])
    expect(player.shadowRoot && moving(player.shadowRoot)).toEqual([])
  })
})

describe('where the system chooses the colours', () => {
  test('the field, the active option and the line that plays can still be told by their borders', async () => {
    await prefer('forced-colors', 'active')
    publish()
    visit('<talk-search src="/index/talkseek.json" mode="dropdown"></talk-search>')
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    await page.getByRole('combobox').click()
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(part('field'))
    expect(Number.parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(1)
    expect(borderTopColor).not.toBe(backgroundColor)
    await type('policy')
    await expect.poll(titles).toHaveLength(1)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => root().querySelector('[aria-selected="true"]')).not.toBeNull()
    const [active, other] = ['true', 'false'].map(selected => root().querySelector(`[role="option"][aria-selected="${selected}"]`) as Element)
    const ring = (element: Element | undefined) => element && getComputedStyle(element).outlineStyle
    expect([ring(active), ring(other)]).toEqual(['solid', 'none'])
  })
})

test('on paper there are the hits, and nothing to press', async () => {
  publish()
  visit('<talk-search src="/index/talkseek.json" facets="year"></talk-search>')
  await play()
  await userEvent.fill(field(), 'kubernetes')
  await expect.poll(() => root().querySelector('[part~="sort"]')).not.toBeNull()
  expect(['hit', 'moment', 'player', 'sort', 'filters'].map(isDrawn)).toEqual([true, true, true, true, true])
  await chromium.send('Emulation.setEmulatedMedia', { media: 'print' })
  await expect.poll(() => ['hit', 'moment', 'player', 'sort', 'filters'].map(isDrawn)).toEqual([true, true, false, false, false])
})

test('under a finger everything that can be pressed is 44 pixels high', async () => {
  await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(true)
  localStorage.setItem('talk-search-recent:/index/talkseek.json', '["mesh"]')
  publish()
  visit('<talk-search src="/index/talkseek.json" facets="year speaker" browse></talk-search>')
  await field().click()
  await expect.element(page.getByRole('region', { name: 'Recent searches' })).toBeVisible()
  expect(lowOnes(root())).toEqual([])
  const player = await play()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect.element(page.getByRole('checkbox', { name: '2022' })).toBeVisible()
  expect(lowOnes(root())).toEqual([])
  expect(player.shadowRoot && lowOnes(player.shadowRoot)).toEqual([])
})

/** What a finger would miss. A box is as large as its label, a title's link covers the head of its hit, and all of a row of marks can be touched. */
function lowOnes(where: ShadowRoot): string[] {
  const targets = [...where.querySelectorAll('a, button, input, select')].map(target => target.closest('label, .head, .track') ?? target)
  return targets.filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 43.9).map(target => {
    const { height } = target.getBoundingClientRect()
    return `${height}px: ${target.getAttribute('aria-label') ?? target.textContent.trim()} (${target.className})`
  })
}
