/** Draws the picture of the rooms. dagre computes the layered layout of each area; the rest of the drawing is done here. */
import dagre from '@dagrejs/dagre';

/** Areas with several rooms stand in columns; areas that are a single room stand below them in rows, with these relative widths. */
const COLUMNS = [
  ['web', 'ui'],
  ['api', 'platform'],
];
const BOTTOM_ROWS = [{ contract: 3, migrations: 1 }, { domain: 1 }];
const TITLES = {
  web: 'apps/web/src/app',
  ui: 'libs/ui',
  api: 'apps/api/src',
  platform: 'apps/api/src/platform',
  contract: 'libs/contract',
  domain: 'libs/domain',
  migrations: 'migrations',
};
const ROOM = { height: 26, letter: 7.2, around: 18, apart: 12, below: 40 };
const AREA = { padding: 16, title: 28, apart: 48 };
const MARGIN = 8;

const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1b2733; text-anchor: middle; dominant-baseline: central }
.title { font-weight: 600; text-anchor: start }
.area { fill: #f4f6f8; stroke: #9aa7b4 }
.room { fill: #fff; stroke: #5d6b7a }
path { fill: none; stroke: #5d6b7a }
path.between { stroke: #1f5fa8; stroke-width: 2.5 }
path.cycle { stroke: #b3421f; stroke-dasharray: 5 3 }
marker path { stroke: none; fill: #5d6b7a }
#between path { fill: #1f5fa8 }
#cycle path { fill: #b3421f }`;

/** The SVG of rooms, each `{ area, name }`, and of arrows between them, each `{ from, to }`. It does not depend on their order. */
export function drawRooms(rooms, arrows) {
  const plans = new Map(COLUMNS.flat().map((area) => [area, planOf(area, rooms, arrows)]));
  const frames = framesOf(plans);
  const size = extentOf([...frames.values()]);
  const pairs = transitiveReduction(arrows.map(({ from, to }) => [from.area, to.area]));
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${at(size.width + MARGIN)} ${at(size.height + MARGIN)}" role="img" aria-label="Rooms and what they import of each other">`,
    `<style>${STYLE}</style>`,
    ...['plain', 'between', 'cycle'].map(headOf),
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...[...frames].flatMap(([area, frame]) => drawArea(area, frame, plans.get(area))),
    ...pairs.map(([from, to]) => drawBetween(frames, [from, to], isReachable(to, from, pairs))),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The names of rooms in import cycles, one text for each area that has any. */
export function cyclesIn(arrows) {
  return COLUMNS.flat()
    .map((area) => transitiveReduction(pairsIn(area, arrows)))
    .map((pairs) => [...new Set(pairs.filter(([from, to]) => isReachable(to, from, pairs)).flat())].sort().join(', '))
    .filter((names) => names !== '');
}

function pairsIn(area, arrows) {
  return arrows
    .filter(({ from, to }) => from.area === area && to.area === area)
    .map(({ from, to }) => [from.name, to.name]);
}

/** The layout of an area: its rooms and the paths of the arrows between them. Rooms without arrows are placed below, in rows. */
function planOf(area, rooms, arrows) {
  const names = [...new Set(rooms.filter((room) => room.area === area).map(({ name }) => name))].sort();
  const pairs = transitiveReduction(pairsIn(area, arrows));
  const alone = names.filter((name) => !pairs.flat().includes(name));
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: ROOM.apart, ranksep: ROOM.below, edgesep: ROOM.apart });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of names) if (!alone.includes(name)) graph.setNode(name, sizeOf(name));
  for (const [from, to] of pairs) graph.setEdge(from, to);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const stand = graph.nodes().map((name) => ({ name, ...graph.node(name) }));
  const rows = inRows(alone, Math.max(width, 300), height + (stand.length > 0 ? ROOM.below / 2 : 0));
  const extent = extentOf([{ x: 0, y: 0, width, height }, ...rows.map(cornerOf)]);
  return { rooms: [...stand, ...rows], paths: pathsIn(graph, pairs), ...extent };
}

/** The paths of the arrows, from the lower edge of a room, between others, to the upper edge of another room. */
function pathsIn(graph, pairs) {
  const heights = new Set(graph.nodes().map((name) => graph.node(name).y));
  const paths = graph.edges().map(({ v: from, w: to }) => {
    const [one, other] = [graph.node(from), graph.node(to)];
    const isDown = one.y < other.y;
    // dagre also adds bends halfway between two ranks.
    const between = graph
      .edge(from, to)
      .points.slice(1, -1)
      .filter(({ y }) => heights.has(y) && y !== one.y && y !== other.y);
    const half = (isDown ? 1 : -1) * (ROOM.height / 2);
    return {
      from,
      to,
      points: [{ x: one.x, y: one.y + half }, ...between, { x: other.x, y: other.y - half }],
      isInCycle: isReachable(to, from, pairs),
    };
  });
  for (const name of graph.nodes()) {
    const outgoing = paths.filter(({ from }) => from === name);
    const incoming = paths.filter(({ to }) => to === name);
    spread(
      outgoing.map(({ points }) => ({ end: points[0], towards: points[1] })),
      graph.node(name).width,
    );
    spread(
      incoming.map(({ points }) => ({ end: points.at(-1), towards: points.at(-2) })),
      graph.node(name).width,
    );
  }
  return paths;
}

/** Moves the ends of several arrows at one edge apart, sorted by where they lead. */
function spread(ends, width) {
  const step = Math.min(14, (width - 16) / Math.max(ends.length - 1, 1));
  ends
    .sort((one, other) => one.towards.x - other.towards.x)
    .forEach(({ end }, place) => {
      end.x += (place - (ends.length - 1) / 2) * step;
    });
}

function inRows(names, width, top) {
  let [x, y] = [0, top];
  return names.map((name) => {
    const size = sizeOf(name);
    if (x > 0 && x + size.width > width) [x, y] = [0, y + ROOM.height + ROOM.apart];
    const room = { name, ...size, x: x + size.width / 2, y: y + size.height / 2 };
    x += size.width + ROOM.apart;
    return room;
  });
}

function sizeOf(name) {
  return { width: Math.ceil(name.length * ROOM.letter + ROOM.around), height: ROOM.height };
}

/** The rectangle of each area: columns side by side, with the rows of single rooms below. */
function framesOf(plans) {
  const frames = new Map();
  let [left, bottom] = [MARGIN, MARGIN];
  for (const areas of COLUMNS) {
    let top = MARGIN;
    for (const area of areas) {
      const { width, height } = plans.get(area);
      const frame = { x: left, y: top, width: width + 2 * AREA.padding, height: height + AREA.title + AREA.padding };
      frames.set(area, frame);
      top += frame.height + AREA.apart;
    }
    left += Math.max(...areas.map((area) => frames.get(area).width)) + AREA.apart;
    bottom = Math.max(bottom, top);
  }
  const whole = left - AREA.apart - MARGIN;
  for (const row of BOTTOM_ROWS) {
    const shares = Object.entries(row);
    const unit = (whole - AREA.apart * (shares.length - 1)) / shares.reduce((sum, [, share]) => sum + share, 0);
    let x = MARGIN;
    for (const [area, share] of shares) {
      frames.set(area, { x, y: bottom, width: unit * share, height: AREA.title + 4 });
      x += unit * share + AREA.apart;
    }
    bottom += AREA.title + AREA.apart;
  }
  return frames;
}

function drawArea(area, { x, y, width, height }, plan) {
  const box = `<rect class="area" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="6"/>`;
  const title = `<text class="title" x="${at(x + AREA.padding)}" y="${at(y + AREA.title / 2 + 1)}">${TITLES[area]}</text>`;
  if (plan === undefined) return [box, title];
  const [left, top] = [x + (width - plan.width) / 2, y + AREA.title];
  return [
    box,
    title,
    ...plan.paths.map(({ points, isInCycle }) => drawPath(points, left, top, isInCycle)),
    ...plan.rooms.flatMap((room) => drawRoom(room, left, top)),
  ];
}

function drawRoom(room, left, top) {
  const { x, y } = cornerOf(room);
  return [
    `<rect class="room" x="${at(left + x)}" y="${at(top + y)}" width="${at(room.width)}" height="${at(room.height)}" rx="4"/>`,
    `<text x="${at(left + room.x)}" y="${at(top + room.y)}">${room.name}</text>`,
  ];
}

function drawPath(points, left, top, isInCycle) {
  const kind = isInCycle ? 'cycle' : 'plain';
  const [start, ...others] = points.map(({ x, y }) => ({ x: left + x, y: top + y }));
  const curves = others.map((point, place) => curveTo(point, place === 0 ? start : others[place - 1]));
  return `<path class="${kind}" d="M${at(start.x)} ${at(start.y)}${curves.join('')}" marker-end="url(#${kind})"/>`;
}

/** A curve with vertical tangents at both ends. */
function curveTo({ x, y }, before) {
  const middle = (y + before.y) / 2;
  return ` C${at(before.x)} ${at(middle)} ${at(x)} ${at(middle)} ${at(x)} ${at(y)}`;
}

/** A straight vertical arrow from one area to another, beside any area between them. */
function drawBetween(frames, [from, to], isInCycle) {
  const [one, other] = [frames.get(from), frames.get(to)];
  const isDown = one.y < other.y;
  const [upper, lower] = isDown ? [one, other] : [other, one];
  const [top, bottom] = [upper.y + upper.height, lower.y];
  const inTheWay = [...frames.values()].filter(({ y }) => y > upper.y && y < lower.y);
  const free = freeOf({ from: Math.max(upper.x, lower.x), to: Math.min(endOf(upper), endOf(lower)) }, inTheWay);
  if (free === undefined) throw new Error(`There is no way from ${from} to ${to}: place the areas otherwise.`);
  const x = (free.from + free.to) / 2 + (isInCycle ? (isDown ? -12 : 12) : 0);
  const kind = isInCycle && !isDown ? 'cycle' : 'between';
  const [start, end] = isDown ? [top, bottom - 2] : [bottom, top + 2];
  return `<path class="${kind}" d="M${at(x)} ${at(start)} V${at(end)}" marker-end="url(#${kind})"/>`;
}

/** The widest part of an interval that no frame covers. */
function freeOf(stretch, frames) {
  const free = frames.reduce(
    (left, frame) =>
      left.flatMap(({ from, to }) => [
        { from, to: Math.min(to, frame.x) },
        { from: Math.max(from, endOf(frame)), to },
      ]),
    [stretch],
  );
  return free.filter(({ from, to }) => to - from > 40).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

function endOf({ x, width }) {
  return x + width;
}

function headOf(kind) {
  const box =
    'viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"';
  return `<marker id="${kind}" ${box}><path d="M0 0 8 4 0 8z"/></marker>`;
}

/**
 * The transitive reduction: a → c is left out when a → b → c. Arrows of a cycle are all kept. Each pair occurs once, in sorted order.
 */
function transitiveReduction(pairs) {
  const left = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  for (const [from, to] of [...left.values()].sort(inOrder)) {
    const others = [...left.values()].filter((pair) => pair.join(' ') !== `${from} ${to}`);
    if (from === to || (isReachable(from, to, others) && !isReachable(to, from, others))) left.delete(`${from} ${to}`);
  }
  return [...left.values()].sort(inOrder);
}

/** Whether a path of arrows leads from one room to another. */
function isReachable(from, to, pairs, seen = new Set()) {
  seen.add(from);
  return pairs.some(
    ([one, other]) => one === from && (other === to || (!seen.has(other) && isReachable(other, to, pairs, seen))),
  );
}

function inOrder(one, other) {
  return one.join(' ') < other.join(' ') ? -1 : 1;
}

function cornerOf({ x, y, width, height }) {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function extentOf(boxes) {
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)),
    height: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}

function at(number) {
  return Math.round(number * 10) / 10;
}
