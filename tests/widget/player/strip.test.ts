import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { mountPlayer, VIDEO } from './mounted-player.js'

const FOUND = [
  { seconds: 45, text: 'A mesh behind it' },
  { seconds: 15, text: 'The gateway' },
  { seconds: 30, text: 'Envoy in between' }
]

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.dir = ''
})

const strip = () => page.getByRole('group', { name: '3 matches in this talk' })
const mark = (name: string) => strip().getByRole('button', { name })

async function mounted() {
  const player = mountPlayer({ tools: true, recording: VIDEO, found: FOUND, start: 0, end: 60 })
  await expect.element(strip()).toBeVisible()
  return player
}

const centre = (name: string) => {
  const { left, width } = mark(name).element().getBoundingClientRect()
  return left + width / 2
}

describe('the strip of matches', () => {
  test('shows each match at its time', async () => {
    await mounted()
    const track = (mark('The gateway').element().parentElement as HTMLElement).getBoundingClientRect()
    const shares = ['0:15, The gateway', '0:30, Envoy in between', '0:45, A mesh behind it'].map(name => (centre(name) - track.left) / track.width)
    expect(shares[0]).toBeCloseTo(0.25, 1)
    expect(shares[1]).toBeCloseTo(0.5, 1)
    expect(shares[2]).toBeCloseTo(0.75, 1)
  })

  test('runs from right to left where the page does', async () => {
    document.documentElement.dir = 'rtl'
    await mounted()
    expect(centre('The gateway')).toBeGreaterThan(centre('A mesh'))
    ;(mark('The gateway').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(() => document.querySelector('talk-player')?.shadowRoot?.activeElement).toBe(mark('Envoy').element())
  })

  test('is one stop of Tab, is walked by arrows, and plays on Enter', async () => {
    const player = await mounted()
    expect(strip().getByRole('button').elements().map(button => (button as HTMLElement).tabIndex)).toEqual([0, -1, -1])
    ;(mark('The gateway').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(strip().getByText('Envoy in between')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => player.paused).toBe(false)
    expect(Math.floor(player.currentTime)).toBe(30)
    await expect.element(mark('Envoy')).toHaveAttribute('aria-current', 'true')
  })

  test('plays the nearest match wherever it is touched', async () => {
    const player = await mounted()
    const { left, top, width, height } = strip().element().getBoundingClientRect()
    const target = document.querySelector('talk-player')?.shadowRoot?.elementFromPoint(left + width * 0.7, top + height / 4)
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: left + width * 0.7 }))
    await expect.poll(() => player.paused).toBe(false)
    expect(Math.floor(player.currentTime)).toBe(45)
  })
})
