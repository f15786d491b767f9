import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { evenings, post, talk } from './evening.js'
import { field, focused, indexFiles, leave, publish, spoken, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const FACETS = '<talk-search src="/index/" facets="year speaker affiliation"></talk-search>'

const facet = (name: string) => page.getByRole('group', { name, exact: true })
const value = (name: string) => page.getByRole('checkbox', { name })
/** The values of a facet with their counts, as they read. */
const values = (name: string) =>
  facet(name).getByRole('checkbox').elements().map(box => box.closest('label')?.textContent.replace(/\s+/g, ' ').trim())

async function search(query: string, markup = FACETS): Promise<void> {
  await page.viewport(1200, 900)
  publish()
  visit(markup)
  await type(query)
  await expect.poll(() => texts('status')[0]).not.toMatch(/^$|Loading|Search/)
}

describe('facets', () => {
  test('count the hits of what is typed, in the order that the page asks for', async () => {
    await search('service')
    expect(texts('facet').map(text => text.split(' ')[0])).toEqual(['Year', 'Speaker', 'Company'])
    expect(values('Year')).toEqual(['2020 1', '2018 1'])
    await userEvent.clear(field())
    await type('kubernetes')
    await expect.poll(() => values('Year')).toEqual(['2020 2'])
  })

  test('narrow the hits, any of several values in one', async () => {
    await search('service')
    await value('2018').click()
    await expect.poll(titles).toEqual(['Tracing requests through a service mesh'])
    await value('2020').click()
    await expect.poll(titles).toHaveLength(2)
    await expect.poll(spoken).toContain('2 talks')
  })

  test('keep the focus where it was when the counts change', async () => {
    await search('service')
    await value('2018').click()
    await expect.poll(titles).toHaveLength(1)
    expect(focused()).toBe(value('2018').element())
  })

  test('can be cleared singly and all at once', async () => {
    await search('service')
    await value('2018').click()
    await value('Ada Okafor').click()
    await page.getByRole('button', { name: 'Remove the filter Year: 2018' }).click()
    await expect.element(value('2018')).not.toBeChecked()
    await expect.element(value('Ada Okafor')).toBeChecked()
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    await expect.poll(titles).toHaveLength(2)
    expect(texts('filter')).toEqual([])
  })

  test('find talks without a word', async () => {
    publish()
    const element = visit(FACETS)
    element.filters = { affiliation: ['Nectar'] }
    await expect.poll(titles).toEqual(['Sharing Kubernetes apps: can we do better?'])
  })

  test('wait behind a button where there is no room beside the hits', async () => {
    await search('service')
    await page.viewport(390, 800)
    await expect.element(facet('Year')).not.toBeInTheDocument()
    const button = page.getByRole('button', { name: 'Filters' })
    await button.click()
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    await value('2018').click()
    await expect.poll(titles).toHaveLength(1)
  })

  test('of many values show few, all on demand, and those that hold what is typed beside them', async () => {
    const talks = Array.from({ length: 20 }, (_, i) => talk({ id: `t#${i}`, title: `Kites ${i}`, speakers: [{ name: `Speaker ${String.fromCharCode(65 + i)}`, affiliation: null }] }))
    await page.viewport(1200, 900)
    publish(indexFiles([post({ title: 'Kites', talks })]))
    visit(FACETS)
    await type('kites')
    await expect.poll(() => values('Speaker')).toHaveLength(6)
    await page.getByRole('searchbox', { name: 'Find in Speaker' }).fill('speaker t')
    await expect.poll(() => values('Speaker')).toEqual(['Speaker T 1'])
    await page.getByRole('searchbox', { name: 'Find in Speaker' }).fill('')
    await page.getByRole('button', { name: 'Show all 20' }).click()
    await expect.poll(() => values('Speaker')).toHaveLength(20)
    await page.getByRole('button', { name: 'Show fewer' }).click()
    await expect.poll(() => values('Speaker')).toHaveLength(6)
  })

  test('of hundreds of values draw a screenful, and the others where their list is scrolled to', async () => {
    const talks = Array.from({ length: 300 }, (_, i) => talk({ id: `t#${i}`, title: `Kites ${i}`, speakers: [{ name: `Speaker ${i + 100}`, affiliation: null }] }))
    await page.viewport(1200, 900)
    publish(indexFiles([post({ title: 'Kites', talks })]))
    visit(FACETS)
    await type('kites')
    await page.getByRole('button', { name: 'Show all 300' }).click()
    await expect.poll(() => values('Speaker').length).toBeGreaterThan(6)
    expect(values('Speaker').length).toBeLessThan(60)
    for (;;) {
      const drawn = values('Speaker').length
      if (drawn === 300) break
      facet('Speaker').getByRole('checkbox').last().element().focus()
      await expect.poll(() => values('Speaker').length).toBeGreaterThan(drawn)
    }
    expect(values('Speaker').at(-1)).toBe('Speaker 399 1')
  })

  test('keep what is typed beside them as it was typed', async () => {
    const talks = Array.from({ length: 20 }, (_, i) => talk({ id: `t#${i}`, title: `Kites ${i}`, speakers: [{ name: `Speaker ${String.fromCharCode(65 + i)}`, affiliation: null }] }))
    await page.viewport(1200, 900)
    publish(indexFiles([post({ title: 'Kites', talks })]))
    visit(FACETS)
    await type('kites')
    const beside = page.getByRole('searchbox', { name: 'Find in Speaker' })
    await beside.click()
    await userEvent.keyboard('Speaker T')
    await expect.poll(() => values('Speaker')).toEqual(['Speaker T 1'])
    await expect.element(beside).toHaveValue('Speaker T')
  })

  test('that leave nothing are named, and can be cleared', async () => {
    await search('service')
    await value('2018').click()
    await userEvent.fill(field(), 'kubernetes')
    await expect.poll(() => texts('empty')[0]).toContain('Only talks that pass your filters')
    await page.getByRole('button', { name: 'Clear all filters' }).last().click()
    await expect.poll(titles).toHaveLength(2)
  })
})

describe('the order', () => {
  test('is chosen by the visitor', async () => {
    await search('service')
    const order = page.getByRole('combobox', { name: 'Order' })
    await order.selectOptions('Oldest first')
    await expect.poll(() => titles()[0]).toBe('Tracing requests through a service mesh')
    await order.selectOptions('Newest first')
    await expect.poll(() => titles()[0]).toBe('The challenges of exposing and connecting microservices')
  })

  test('is first the page’s', async () => {
    await search('service', '<talk-search src="/index/" sort="oldest"></talk-search>')
    expect(titles()[0]).toBe('Tracing requests through a service mesh')
    await expect.element(page.getByRole('combobox', { name: 'Order' })).toHaveValue('oldest')
  })
})

describe('a slip', () => {
  test('is said, and the right word can be taken', async () => {
    await search('evidnece')
    await expect.poll(() => texts('status')).toEqual(['1 talk'])
    await expect.poll(() => texts('suggestion')).toEqual(['No talk mentions “evidnece” Did you mean evidence'])
    await expect.element(page.getByRole('status')).toHaveTextContent('No talk mentions “evidnece”, showing “evidence”: 1 talk')
    await page.getByRole('button', { name: 'evidence', exact: true }).click()
    await expect.element(field()).toHaveValue('evidence')
    await expect.poll(() => texts('suggestion')).toEqual([])
  })
})

describe('the rest of a word', () => {
  test.each(['{Tab}', '{ArrowRight}'])('is offered behind the cursor and taken by %s', async key => {
    await search('kube')
    await expect.poll(() => texts('completion')).toEqual(['kubernetes'])
    await userEvent.keyboard(key)
    await expect.element(field()).toHaveValue('kubernetes')
    expect(focused()).toBe(field().element())
    await expect.poll(() => texts('completion')).toEqual([])
  })

  test('is kept from screen readers, and from a cursor inside the words', async () => {
    await search('kube')
    await expect.poll(() => texts('completion')).toHaveLength(1)
    expect(document.querySelector('talk-search')?.shadowRoot?.querySelector('[part="completion"]')?.getAttribute('aria-hidden')).toBe('true')
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}')
    await expect.element(field()).toHaveValue('kube')
  })

  test('leaves Tab alone while an input method composes', async () => {
    await search('kube')
    const input = field().element()
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }))
    await expect.poll(() => texts('completion')).toEqual([])
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }))
    await expect.poll(() => texts('completion')).toEqual(['kubernetes'])
  })

  test('is not offered against the direction of the page', async () => {
    await search('kube', `<div dir="rtl">${FACETS}</div>`)
    await expect.poll(titles).not.toEqual([])
    expect(texts('completion')).toEqual([])
  })
})

test('browsing shows the newest talks before anything is typed', async () => {
  publish(indexFiles(evenings))
  visit('<talk-search src="/index/" browse max-hits="2"></talk-search>')
  await field().click()
  await expect.element(page.getByRole('heading', { name: 'Newest talks' })).toBeVisible()
  expect(titles()).toEqual(['Policy as code for platform teams', 'The challenges of exposing and connecting microservices'])
})
