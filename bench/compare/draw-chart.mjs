import { parse, View } from 'vega'
import { compile } from 'vega-lite'

/**
 * Draws what grows with a corpus, and what does not: a line an engine, both axes logarithmic. The same points give the same
 * bytes.
 *
 * @param {{ title: string, unit: string, points: { engine: string, passages: number, value: number }[] }} wanted
 * @returns {Promise<string>} SVG
 */
export async function drawChart({ title, unit, points }) {
  const largest = Math.max(...points.map(({ passages }) => passages))
  const x = { field: 'passages', type: 'quantitative', scale: { type: 'log' }, axis: { title: 'passages of half a minute', values: [3000, 10_000, 30_000, 100_000, 300_000, 1_000_000], format: ',' } }
  const y = { field: 'value', type: 'quantitative', scale: { type: 'log' }, axis: { title: unit, tickCount: 4, format: ',' } }
  const color = { field: 'engine', type: 'nominal', sort: null, legend: null, scale: { scheme: 'tableau10' } }
  const { spec } = compile({
    width: 520,
    height: 300,
    padding: { left: 5, top: 5, right: 110, bottom: 5 },
    background: 'white',
    title: { text: title, anchor: 'start' },
    data: { values: points },
    encoding: { x, y, color },
    layer: [
      { mark: { type: 'line', point: { size: 40 } } },
      { transform: [{ filter: `datum.passages === ${largest}` }], mark: { type: 'text', align: 'left', dx: 8 }, encoding: { text: { field: 'engine' } } }
    ]
  })
  return `${await new View(parse(spec), { renderer: 'none' }).toSVG()}\n`
}
