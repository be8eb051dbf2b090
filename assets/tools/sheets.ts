/**
 * The pictures of map sheets on the page (menu card, brief, fallback without WebGL), day and night. Pictures and not script, because the
 * menu must stand before any geography is loaded. Their lettering is written by the page over them, in its own faces.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeoProjection, geoConicConformal, geoGraticule, geoOrthographic, geoPath } from 'd3-geo';
import type { Scenario } from '../../src/engine/scenario';
import { SHEETS } from '../../src/cli/maps';
import { readTheatre, type Theatre } from '../../src/table/geo/theatre';
import type { World } from './atlas';
import { type Lettering, letterSheet } from './lettering';
import type { Baked } from './theatre';

type Box = readonly [west: number, south: number, east: number, north: number];
type LonLat = readonly [lon: number, lat: number];
export type FrameName = 'title' | 'theatre';
export interface Frame {
  readonly width: number;
  readonly height: number;
}
export const FRAMES: Readonly<Record<FrameName, Frame & { readonly lines: number }>> = {
  title: { width: 288, height: 272, lines: 0.8 },
  theatre: { width: 600, height: 560, lines: 1 },
};
/** assets/map/sheets.json, for one frame of one scenario. */
interface Plan {
  readonly extent?: Box;
  readonly lettering?: readonly (readonly [text: string, lon: number, lat: number, kind: string, turn?: number])[];
  readonly ring?: LonLat;
  readonly mark?: LonLat;
  readonly grid?: { readonly nodes: readonly LonLat[]; readonly lines: readonly (readonly [LonLat, LonLat, 'whole' | 'cut'])[] };
}
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const tokens = read('../tokens.json') as Record<'day' | 'night', Record<string, string>>;
const plans = (read('../map/sheets.json') as { sheets: Record<string, Partial<Record<FrameName, Plan>>> }).sheets;

/** Draws both sheets of a scenario; gives their lettering, in per cent from the left and the top. */
export function drawSheets(scenario: Scenario, baked: Baked, world: World): Record<string, Lettering> {
  const theatre = readTheatre(baked);
  const sides = new Map(scenario.actors.filter((one) => one.numeric !== '').map((one) => [one.numeric, one.side]));
  const result: Record<string, Lettering> = {};
  for (const name of ['title', 'theatre'] as const) {
    const frame = FRAMES[name];
    const plan = plans[scenario.id]?.[name] ?? {};
    const projection = projectionOf(scenario, plan.extent ?? extentOf(scenario, name), frame);
    const at = ([lon, lat]: LonLat): [number, number] => projection([lon, lat]) ?? [-99, -99];
    const per = (v: number, whole: number): number => Math.round((v / whole) * 1000) / 10;
    result[`${scenario.id}/${name}`] = plan.lettering
      ? plan.lettering.map(([text, lon, lat, kind, turn]) => {
          const [x, y] = at([lon, lat]);
          const mark = [text, per(x, frame.width), per(y, frame.height), kind] as const;
          return turn === undefined ? mark : ([...mark, turn] as const);
        })
      : letterSheet(scenario, theatre, world, projection, frame, name === 'title');
    const named = new Set(scenario.map.contested.map((one) => one.id));
    // A theatre of twenty degrees and more has finer coast than its picture can show; whole points halve the file.
    const [west, , east] = plan.extent ?? extentOf(scenario, name);
    const digits = east - west > 20 ? 0 : 1;
    for (const theme of ['day', 'night'] as const)
      save(
        `${scenario.id}-${name}-${theme}`,
        frame,
        draw(theatre, projection, frame, theme, sides, named, digits, east - west > 40 ? 10 : 5) +
          extras(plan, at, tokens[theme]) +
          folds(frame, theme),
      );
  }
  return result;
}

/** A globe without sides and names, for scenarios that have no sheets of their own. */
export function drawGlobe(baked: Baked): void {
  const theatre = { ...readTheatre(baked), contested: new Map() };
  const frame = FRAMES.theatre;
  const projection = geoOrthographic()
    .rotate([-18, -38])
    .scale(frame.width * 0.7)
    .translate([frame.width / 2, frame.height / 2])
    .precision(1.5)
    .clipExtent([
      [-30, -30],
      [frame.width + 30, frame.height + 30],
    ]);
  for (const theme of ['day', 'night'] as const)
    save(`world-${theme}`, frame, draw(theatre, projection, frame, theme, new Map(), new Set(), 0, 15) + folds(frame, theme));
}

/** The menu card shows the middle of the narrow theatre, upright. */
function extentOf({ map }: Scenario, name: FrameName): Box {
  if (name === 'theatre') return map.projection.fit as Box;
  const [west, south, east, north] = map.projection.fitNarrow;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [w, h] = [(east - west) * 0.32, (north - south) * 0.32];
  return [lon - w, lat - h, lon + w, lat + h];
}

/** Covers the frame: the sheet has no blank corner. */
function projectionOf({ map }: Scenario, [west, south, east, north]: Box, { width, height }: Frame): GeoProjection {
  const { parallels, rotate } = map.projection;
  const corners = { type: 'MultiPoint' as const, coordinates: [] as number[][] };
  for (let i = 0; i <= 8; i++) {
    const [lon, lat] = [west + ((east - west) * i) / 8, south + ((north - south) * i) / 8];
    corners.coordinates.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  const projection = geoConicConformal()
    .parallels([parallels[0], parallels[1]])
    .rotate([rotate[0], rotate[1]])
    .fitSize([width, height], corners);
  const path = geoPath(projection);
  const before = path.bounds(corners);
  projection.scale(projection.scale() * Math.max(width / (before[1][0] - before[0][0]), height / (before[1][1] - before[0][1])));
  const after = path.bounds(corners);
  const [dx, dy] = projection.translate();
  return projection.translate([dx + (width - after[0][0] - after[1][0]) / 2, dy + (height - after[0][1] - after[1][1]) / 2]).clipExtent([
    [-30, -30],
    [width + 30, height + 30],
  ]);
}

const WATERLINES = [
  [26, 25, 0.35],
  [19, 18, 0.45],
  [13, 12.1, 0.6],
  [8, 7.1, 0.8],
  [4.2, 3.3, 1],
] as const;

function draw(
  theatre: Theatre,
  projection: GeoProjection,
  { width, height, lines }: (typeof FRAMES)[FrameName],
  theme: 'day' | 'night',
  sides: ReadonlyMap<string, string>,
  named: ReadonlySet<string>,
  digits = 1,
  step = 5,
): string {
  const ink = tokens[theme];
  const path = geoPath(projection).digits(digits);
  const [defs, body]: [string[], string[]] = [[], []];
  body.push(`<rect width="${width}" height="${height}" fill="${ink['sea']}"/>`);
  const coast = path(theatre.coast);
  if (coast) {
    defs.push(`<path id="c" d="${coast}" fill="none" stroke-linejoin="round"/>`);
    for (const [outer, inner, opacity] of WATERLINES)
      body.push(
        `<use href="#c" stroke="${ink['sea-line']}" stroke-opacity="${opacity}" stroke-width="${outer * lines}"/><use href="#c" stroke="${ink['sea']}" stroke-width="${inner * lines}"/>`,
      );
  }
  body.push(
    `<path d="${path(geoGraticule().step([step, step])()) ?? ''}" fill="none" stroke="${ink['sea-ink']}" stroke-opacity=".3" stroke-width=".6"/>`,
  );
  const hatch = (id: string, pitch: number, ground: string, stroke: string, thick: number, opacity: number): string =>
    `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${ground ? `<rect width="${pitch}" height="${pitch}" fill="${ground}"/>` : ''}<rect width="${thick}" height="${pitch}" fill="${stroke}" fill-opacity="${opacity}"/></pattern>`;
  defs.push(
    hatch('h', 5, '', ink['band-rival'] ?? '', 0.8, 0.34),
    hatch('x', 6, ink['land-partner'] ?? '', ink['band-rival'] ?? '', 2.8, 1),
    hatch('n', 5, '', ink['map-ink'] ?? '', 0.9, 0.45),
  );
  const ids = new Map<string, string>();
  theatre.countries.forEach((one, i) => {
    const d = path(one);
    if (!d) return;
    const side = sides.get(String(one.id ?? '')) ?? 'other';
    ids.set(String(one.id ?? ''), `l${i}`);
    defs.push(`<path id="l${i}" d="${d}"/>`);
    body.push(`<use href="#l${i}" fill="${ink[`land-${side}`]}"/>`);
    if (side === 'rival') body.push(`<use href="#l${i}" fill="url(#h)"/>`);
    if (side === 'other') return;
    defs.push(`<clipPath id="k${i}"><use href="#l${i}"/></clipPath>`);
    body.push(
      `<g clip-path="url(#k${i})"><use href="#l${i}" fill="none" stroke="${ink[`band-${side}`]}" stroke-opacity=".46" stroke-width="${10 * lines}" stroke-linejoin="round"/></g>`,
    );
  });
  // Their own land lies on the sea: it is tinted before frontiers run over it.
  for (const area of theatre.contested.values())
    if (!area.properties?.approximate) body.push(`<path d="${path(area) ?? ''}" fill="${ink['land-other']}"/>`);
  const borders = path(theatre.borders);
  if (borders)
    body.push(
      `<path d="${borders}" fill="none" stroke="${ink['map-ink']}" stroke-opacity=".75" stroke-width=".9" stroke-dasharray="5 2 1 2"/>`,
    );
  if (coast) body.push(`<use href="#c" stroke="${ink['coast']}" stroke-width=".9"/>`);
  for (const [id, area] of theatre.contested) {
    const d = path(area);
    const coarse = area.properties?.approximate === true;
    // What the scenario lays over a country in play is not there yet.
    if (!d || (coarse && named.has(id))) continue;
    const fill = !coarse && named.has(id) ? 'x' : 'n';
    const host = ids.get(area.properties?.host ?? '');
    const shape = `<path d="${d}" fill="url(#${fill})" stroke="${ink['map-ink']}" stroke-width="${fill === 'x' ? 1.1 : 0.8}" stroke-dasharray="4 2.5"/>`;
    if (coarse && area.properties?.host && !host) continue;
    if (!host) body.push(shape);
    else {
      defs.push(`<clipPath id="o${id}"><use href="#${host}"/></clipPath>`);
      body.push(`<g clip-path="url(#o${id})">${shape}</g>`);
    }
  }
  return `<defs>${defs.join('')}</defs>${body.join('')}`;
}

function extras(plan: Plan, at: (p: LonLat) => [number, number], ink: Record<string, string>): string {
  const body: string[] = [];
  const n = (v: number): string => v.toFixed(1);
  if (plan.ring) {
    const [x, y] = at(plan.ring);
    for (const [r, o] of [
      [16, 0.9],
      [25, 0.55],
      [34, 0.35],
    ] as const)
      body.push(
        `<circle cx="${n(x)}" cy="${n(y)}" r="${r}" fill="none" stroke="${ink['vermilion']}" stroke-opacity="${o}" stroke-width="1.1"${r > 16 ? ' stroke-dasharray="3 2.5"' : ''}/>`,
      );
  }
  if (plan.mark) {
    const [x, y] = at(plan.mark);
    body.push(
      `<circle cx="${n(x)}" cy="${n(y)}" r="6.5" fill="${ink['map-paper']}" stroke="${ink['map-ink']}" stroke-width="1.4"/><circle cx="${n(x)}" cy="${n(y)}" r="2.8" fill="${ink['map-ink']}"/>`,
    );
  }
  for (const [from, to, state] of plan.grid?.lines ?? []) {
    const [a, b] = [at(from), at(to)];
    const cut = state === 'cut';
    body.push(
      `<path d="M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}" fill="none" stroke="${cut ? ink['vermilion'] : ink['map-ink']}" stroke-width="${cut ? 1.5 : 1.7}"${cut ? ' stroke-dasharray="4 3"' : ''}/>`,
    );
    if (!cut) continue;
    const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    body.push(
      `<circle cx="${n(x)}" cy="${n(y)}" r="6" fill="${ink['button']}" stroke="${ink['map-paper']}" stroke-width="1"/><path d="M${n(x - 2.2)} ${n(y - 2.2)}l4.4 4.400m0-4.400l-4.4 4.4" stroke="#fff8ea" stroke-width="1.7"/>`,
    );
  }
  for (const node of plan.grid?.nodes ?? []) {
    const [x, y] = at(node);
    body.push(
      `<rect x="${n(x - 3)}" y="${n(y - 3)}" width="6" height="6" fill="${ink['map-paper']}" stroke="${ink['map-ink']}" stroke-width="1.4"/>`,
    );
  }
  return body.join('');
}

function folds({ width, height }: Frame, theme: 'day' | 'night'): string {
  const light = theme === 'day' ? 0.4 : 0.07;
  const upright = [0.25, 0.5, 0.75].map(
    (at) =>
      `<path d="M${width * at} 0V${height}" stroke="#fff" stroke-opacity="${light}" stroke-width="1"/><path d="M${width * at + 1} 0V${height}" stroke="#000" stroke-opacity=".14" stroke-width="1"/>`,
  );
  return `${upright.join('')}<path d="M0 ${height / 2}H${width}" stroke="#000" stroke-opacity=".12" stroke-width="1"/>`;
}

function save(name: string, { width, height }: Frame, body: string): void {
  mkdirSync(SHEETS, { recursive: true });
  writeFileSync(
    join(SHEETS, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${body}</svg>\n`,
  );
}
