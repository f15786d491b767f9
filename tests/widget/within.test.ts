import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { field, leadsTo, leave, publish, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const WITHIN = '<talk-search src="/index/" talk="2020-12-02-december#1"></talk-search>'

test('a search in one talk shows all its moments in their order, and loads nothing before it is wanted', async () => {
  const fetch = publish()
  const search = visit(WITHIN)
  await search.updateComplete
  expect(fetch).not.toHaveBeenCalled()
  await field().click()
  await expect.poll(titles).toEqual(['The challenges of exposing and connecting microservices'])
  expect(texts('clock')).toEqual(['23:09', '25:02', '27:00'])
  expect(texts('kind')).toEqual(['Takeaway', 'Takeaway', 'Takeaway', 'Chapter'])
  expect(leadsTo('Gateways in front')).toBe('https://youtu.be/3MG3ZR6_IRM?t=1620')
})

test('searches in that talk alone, whatever else holds the word', async () => {
  publish()
  visit(WITHIN)
  await type('kubernetes')
  await expect.poll(() => texts('status')).toEqual(['1 talk, 3 moments'])
  expect(titles()).toEqual(['The challenges of exposing and connecting microservices'])
  await field().fill('telemetry')
  await expect.element(page.getByText('No talk mentions “telemetry”').first()).toBeVisible()
})

test('a talk that is gone shows nothing, and says so when it is searched', async () => {
  publish()
  visit('<talk-search src="/index/" talk="gone#1"></talk-search>')
  await field().click()
  await expect.poll(() => texts('status')[0]).toBe('0 talks')
  expect(titles()).toEqual([])
})
