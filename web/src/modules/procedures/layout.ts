import { graphlib, layout } from '@dagrejs/dagre'
import { isOpening, SAME, statesIn } from './cells'
import type { Line } from './procedures'

/** A state as a box. */
export interface Box {
  code: string
  label: string
  /** Actions that leave the matter in this state. */
  stays: string[]
  begin: boolean
  end: boolean
  x: number
  y: number
  width: number
  height: number
}

/** All actions that lead from one state to another, as one arrow. */
export interface Arrow {
  from: string
  to: string
  labels: string[]
  path: string
  x: number
  y: number
  width: number
  height: number
}

export interface Picture {
  boxes: Box[]
  arrows: Arrow[]
  width: number
  height: number
}

export const LINE = 16
const LETTER = 12
const PADDING = 12

/** Width of a label in the diagram's type: an ideograph is as wide as it is high. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? LETTER : LETTER * 0.58), 0)
}

interface Naming {
  state: (code: string) => string
  action: (code: string) => string
  isEnd: (code: string) => boolean
}

interface Way {
  from: string
  to: string
  action: string
}

function waysOf(lines: Line[]): Way[] {
  return lines
    .filter((line) => !isOpening(line))
    .flatMap((line) =>
      statesIn(line.from).map((from) => ({ from, to: line.to === SAME ? from : line.to, action: line.action })),
    )
    .filter((way) => way.from !== '' && way.to !== '')
}

/** States as boxes, actions as arrows between them; computed anew for every change of a draft. */
export function pictureOf(lines: Line[], naming: Naming): Picture {
  const ways = waysOf(lines)
  const graph = new graphlib.Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 34, edgesep: 16, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  const begin = lines.find(isOpening)?.to ?? ways[0]?.from

  const states = [...new Set(ways.flatMap((way) => [way.from, way.to]))]
  for (const code of states) {
    const label = naming.state(code)
    const stays = ways.filter((way) => way.from === code && way.to === code).map((way) => naming.action(way.action))
    const width = Math.max(72, widthOf(label) + 2 * PADDING)
    graph.setNode(code, { label, stays, begin: code === begin, end: naming.isEnd(code), width, height: 34 })
  }
  const arrows = new Map<string, { from: string; to: string; labels: string[] }>()
  for (const way of ways.filter((one) => one.from !== one.to)) {
    const key = `${way.from}>${way.to}`
    const arrow = arrows.get(key) ?? { from: way.from, to: way.to, labels: [] }
    const label = naming.action(way.action)
    if (!arrow.labels.includes(label)) arrow.labels.push(label)
    arrows.set(key, arrow)
  }
  for (const { from, to, labels } of arrows.values()) {
    const width = Math.max(...labels.map(widthOf)) + 6
    graph.setEdge(from, to, { labels, width, height: labels.length * LINE, labelpos: 'c' })
  }
  layout(graph)
  return read(graph)
}

function read(graph: InstanceType<typeof graphlib.Graph>): Picture {
  const boxes = graph.nodes().map((code) => ({ code, ...(graph.node(code) as unknown as Omit<Box, 'code'>) }))
  const arrows = graph.edges().map(({ v, w }) => {
    const edge = graph.edge(v, w) as unknown as Omit<Arrow, 'from' | 'to' | 'path'> & { points: Point[] }
    return { ...edge, from: v, to: w, path: curve(edge.points) }
  })
  const size = graph.graph() as { width?: number; height?: number }
  return { boxes, arrows, width: Math.ceil(size.width ?? 0), height: Math.ceil(size.height ?? 0) }
}

interface Point {
  x: number
  y: number
}

/** A smooth line near all points; it begins and ends exactly where it should. */
export function curve(points: Point[]): string {
  if (points.length < 2) return ''
  const [first, ...rest] = points
  const last = rest.pop() as Point
  const parts = [`M${at(first)}`]
  rest.forEach((point, index) => {
    const next = rest[index + 1]
    parts.push(next ? `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}` : '')
  })
  const control = rest.at(-1)
  parts.push(control ? `Q${at(control)} ${at(last)}` : `L${at(last)}`)
  return parts.filter(Boolean).join(' ')
}

const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
