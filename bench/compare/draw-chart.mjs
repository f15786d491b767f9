import { parse, View } from 'vega'
import { compile } from 'vega-lite'

/** 1, 3, 10, 30 and so on: steps of about the same width on a logarithmic axis. */
const TICKS = [-1, 0, 1, 2, 3, 4, 5].flatMap(power => [1, 3].map(one => Number(`${one}e${power}`)))

/**
 * Draws what grows with a corpus, and what does not: a line an engine, both axes logarithmic. The same points give the same
 * bytes.
 *
 * @param {{ title: string, unit: string, points: { engine: string, passages: number, value: number }[] }} wanted
 * @returns {Promise<string>} SVG
 */
export async function drawChart({ title, unit, points }) {
  const lasts = new Map(points.map(({ engine, passages }) => [engine, passages]))
  const values = points.map(point => ({ ...point, isLast: lasts.get(point.engine) === point.passages }))
  const x = { field: 'passages', type: 'quantitative', scale: { type: 'log', nice: false, padding: 10 }, axis: { title: 'passages of half a minute', values: TICKS, format: ',' } }
  const y = { field: 'value', type: 'quantitative', scale: { type: 'log', padding: 10 }, axis: { title: unit, values: TICKS, format: ',~' } }
  const color = { field: 'engine', type: 'nominal', sort: null, legend: null, scale: { scheme: 'tableau10' } }
  const { spec } = compile({
    width: 520,
    height: 300,
    padding: { left: 5, top: 5, right: 110, bottom: 5 },
    background: 'white',
    title: { text: title, anchor: 'start' },
    data: { values },
    encoding: { x, y, color },
    layer: [
      { mark: { type: 'line', point: { size: 40 } } },
      { transform: [{ filter: 'datum.isLast' }], mark: { type: 'text', align: 'left', dx: 8 }, encoding: { text: { field: 'engine' } } }
    ]
  })
  return `${await new View(parse(spec), { renderer: 'none' }).toSVG()}\n`
}
