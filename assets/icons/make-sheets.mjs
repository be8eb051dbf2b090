/**
 * Draws the map sheets of the page (title miniature, brief, fallback without WebGL) from assets/map/<scenario>.json into
 * assets/icons/sheets/*.svg, day and night, and lists where places lie on them in src/hud/shared/sheet-places.ts.
 * Pictures and not script, because the title must stand before any geography is loaded.
 * Run: node assets/icons/make-sheets.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { geoArea, geoConicConformal, geoGraticule, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { parse } from 'yaml';

const here = (path) => new URL(path, import.meta.url);
const text = (path) => readFileSync(here(path), 'utf8');
const tokens = JSON.parse(text('../tokens.json'));
const library = parse(text('../../scenarios/library/actors.yaml'));
const organisations = parse(text('../../scenarios/library/organisations.yaml'));
mkdirSync(here('sheets'), { recursive: true });

const FRAMES = {
  title: { width: 272, height: 346, box: [28.2, 43.2, 39.8, 51.8], lines: 0.8 },
  theatre: { width: 600, height: 560, box: [15.5, 41.6, 42.5, 59.6], lines: 1 },
};
/** Lettering of each sheet: text, longitude, latitude, kind. Written by the page over the picture, in its own faces. */
const catalogue = {
  'crimea-2014': {
    title: [
      ['Ukraine', 31.4, 48.9, 'country'],
      ['Russia', 38.3, 50.55, 'country small'],
      ['Crimea', 36.3, 44.5, 'contested'],
      ['Black Sea', 31.6, 43.75, 'sea'],
      ['Kyiv', 30.52, 50.45, 'town'],
      ['Odesa', 30.73, 46.48, 'town'],
    ],
    theatre: [
      ['Ukraine', 31.2, 49.1, 'country'],
      ['Russia', 39, 54.6, 'country'],
      ['Poland', 19.6, 52.6, 'country small'],
      ['Belarus', 28.2, 53.2, 'country small'],
      ['Romania', 24.6, 45.9, 'country small'],
      ['Bulgaria', 25.2, 42.7, 'country small'],
      ['Hungary', 19.3, 46.9, 'country small'],
      ['Lithuania', 23.7, 55.5, 'country small'],
      ['Latvia', 26, 56.9, 'country small'],
      ['Estonia', 25.9, 58.8, 'country small'],
      ['Crimea', 31.6, 44.9, 'contested'],
      ['Black Sea', 35.2, 43.2, 'sea'],
      ['Baltic Sea', 19.4, 56.9, 'sea small'],
      ['Kyiv', 30.52, 50.45, 'town'],
      ['Moscow', 37.62, 55.75, 'town'],
      ['Warsaw', 21.01, 52.23, 'town'],
      ['Odesa', 30.73, 46.48, 'town'],
      ['Bucharest', 26.1, 44.43, 'town'],
      ['Sevastopol', 33.52, 44.61, 'town'],
    ],
  },
};
const listed = {};
const lettering = {};

for (const id of Object.keys(catalogue)) {
  const topology = JSON.parse(text(`../map/${id}.json`));
  const scenario = parse(text(`../../scenarios/${id}/scenario.yaml`));
  const sides = new Map();
  for (const member of organisations[scenario.council.organisation].members)
    if (String(member.since) <= String(scenario.council.on)) sides.set(library[member.actor].numeric, 'ally');
  for (const [actor, own] of Object.entries(scenario.actors)) {
    const numeric = own.numeric ?? library[actor]?.numeric;
    if (numeric && !sides.has(numeric)) sides.set(numeric, own.side);
  }
  // Quantising turned a few islets inside out; on a sphere such a ring is the whole world but the islet.
  const countries = feature(topology, topology.objects.countries).features.map((one) => ({
    ...one,
    geometry: {
      type: 'MultiPolygon',
      coordinates: (one.geometry.type === 'Polygon' ? [one.geometry.coordinates] : one.geometry.coordinates).filter(
        (rings) => geoArea({ type: 'Polygon', coordinates: rings }) < 2,
      ),
    },
  }));
  const contested = feature(topology, topology.objects.contested).features.filter((one) => !one.properties?.approximate);
  const coast = mesh(topology, topology.objects.countries, (a, b) => a === b);
  const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
  for (const [frame, spec] of Object.entries(FRAMES)) {
    const { width, height } = spec;
    const [west, south, east, north] = spec.box;
    const corners = { type: 'MultiPoint', coordinates: [] };
    for (let i = 0; i <= 8; i++) {
      const [lon, lat] = [west + ((east - west) * i) / 8, south + ((north - south) * i) / 8];
      corners.coordinates.push([lon, south], [lon, north], [west, lat], [east, lat]);
    }
    const projection = geoConicConformal()
      .parallels(scenario.map.projection.parallels)
      .rotate(scenario.map.projection.rotate)
      .fitExtent(
        [
          [0, 0],
          [width, height],
        ],
        corners,
      );
    // Cover the frame: the sheet has no blank corner.
    const path = geoPath(projection);
    const bounds = path.bounds(corners);
    const grow = Math.max(width / (bounds[1][0] - bounds[0][0]), height / (bounds[1][1] - bounds[0][1]));
    projection.scale(projection.scale() * grow);
    const after = path.bounds(corners);
    const [dx, dy] = projection.translate();
    projection.translate([dx + (width - after[0][0] - after[1][0]) / 2, dy + (height - after[0][1] - after[1][1]) / 2]);
    projection.clipExtent([
      [-30, -30],
      [width + 30, height + 30],
    ]);
    path.digits(1);
    listed[`${id}/${frame}`] = Object.fromEntries(
      scenario.map.places
        .map((place) => [place.id, projection([place.lon, place.lat])])
        .filter(([, at]) => at && at[0] > 0 && at[1] > 0 && at[0] < width && at[1] < height)
        .map(([name, at]) => [name, [Math.round((at[0] / width) * 1000) / 10, Math.round((at[1] / height) * 1000) / 10]]),
    );
    lettering[`${id}/${frame}`] = catalogue[id][frame].map(([name, lon, lat, kind]) => {
      const [x, y] = projection([lon, lat]);
      return [name, Math.round((x / width) * 1000) / 10, Math.round((y / height) * 1000) / 10, kind];
    });
    for (const theme of ['day', 'night']) {
      const ink = tokens[theme];
      const land = { ally: ink['land-ally'], partner: ink['land-partner'], rival: ink['land-rival'], other: ink['land-other'] };
      const band = { ally: ink['band-ally'], rival: ink['band-rival'], partner: ink['band-partner'] };
      const shown = countries.map((one) => ({ d: path(one), side: sides.get(one.id) ?? 'other' })).filter((one) => one.d);
      const defs = [];
      const body = [];
      body.push(`<rect width="${width}" height="${height}" fill="${ink.sea}"/>`);
      const coastD = path(coast);
      const water = [
        [26, 25, 0.35],
        [19, 18, 0.45],
        [13, 12.1, 0.6],
        [8, 7.1, 0.8],
        [4.2, 3.3, 1],
      ];
      if (coastD) {
        defs.push(`<path id="c" d="${coastD}" fill="none" stroke-linejoin="round"/>`);
        for (const [outer, inner, opacity] of water)
          body.push(
            `<use href="#c" stroke="${ink['sea-line']}" stroke-opacity="${opacity}" stroke-width="${outer * spec.lines}"/><use href="#c" stroke="${ink.sea}" stroke-width="${inner * spec.lines}"/>`,
          );
      }
      body.push(
        `<path d="${path(geoGraticule().step([5, 5])())}" fill="none" stroke="${ink['sea-ink']}" stroke-opacity=".3" stroke-width=".6"/>`,
      );
      defs.push(
        `<pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width=".8" height="5" fill="${ink['band-rival']}" fill-opacity=".34"/></pattern>`,
      );
      defs.push(
        `<pattern id="x" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${ink['land-partner']}"/><rect width="2.8" height="6" fill="${ink['band-rival']}"/></pattern>`,
      );
      shown.forEach((one, i) => {
        defs.push(`<path id="l${i}" d="${one.d}"/>`);
        body.push(`<use href="#l${i}" fill="${land[one.side]}"/>`);
        if (one.side === 'rival') body.push(`<use href="#l${i}" fill="url(#h)"/>`);
        if (band[one.side]) {
          defs.push(`<clipPath id="k${i}"><use href="#l${i}"/></clipPath>`);
          body.push(
            `<g clip-path="url(#k${i})"><use href="#l${i}" fill="none" stroke="${band[one.side]}" stroke-opacity=".46" stroke-width="${10 * spec.lines}" stroke-linejoin="round"/></g>`,
          );
        }
      });
      const borderD = path(borders);
      if (borderD)
        body.push(
          `<path d="${borderD}" fill="none" stroke="${ink['map-ink']}" stroke-opacity=".75" stroke-width=".9" stroke-dasharray="5 2 1 2"/>`,
        );
      if (coastD) body.push(`<use href="#c" stroke="${ink.coast}" stroke-width=".9"/>`);
      for (const one of contested) {
        const d = path(one);
        if (d) body.push(`<path d="${d}" fill="url(#x)" stroke="${ink['map-ink']}" stroke-width="1.1" stroke-dasharray="4 2.500"/>`);
      }
      const rings = listed[`${id}/${frame}`].simferopol;
      if (frame === 'title' && rings) {
        const [x, y] = [(rings[0] / 100) * width, (rings[1] / 100) * height];
        for (const [r, o] of [
          [16, 0.9],
          [25, 0.55],
          [34, 0.35],
        ])
          body.push(
            `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r}" fill="none" stroke="${ink.vermilion}" stroke-opacity="${o}" stroke-width="1.1"${r > 16 ? ' stroke-dasharray="3 2.500"' : ''}/>`,
          );
      }
      for (const at of [0.25, 0.5, 0.75])
        body.push(
          `<path d="M${width * at} 0V${height}" stroke="#fff" stroke-opacity="${theme === 'day' ? 0.4 : 0.07}" stroke-width="1"/><path d="M${width * at + 1} 0V${height}" stroke="#000" stroke-opacity=".14" stroke-width="1"/>`,
        );
      body.push(`<path d="M0 ${height / 2}H${width}" stroke="#000" stroke-opacity=".12" stroke-width="1"/>`);
      writeFileSync(
        here(`sheets/${id}-${frame}-${theme}.svg`),
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice"><defs>${defs.join('')}</defs>${body.join('')}</svg>\n`,
      );
    }
  }
}
writeFileSync(
  here('../../src/hud/shared/sheet-places.ts'),
  `// Made by assets/icons/make-sheets.mjs. Do not edit. Per cent from the left and the top of each sheet.\nexport const SHEET_LETTERING: Readonly<Record<string, readonly (readonly [text: string, x: number, y: number, kind: string])[]>> = ${JSON.stringify(lettering)};\n`,
);
