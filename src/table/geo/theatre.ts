import { geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import type { TheatreMap } from '../../engine/scenario';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** A baked theatre file: countries, contested areas apart from them, and where names stand best. */
export type TheatreFile = Topology<{ countries: GeometryCollection; contested: GeometryCollection }> & {
  /** What it was baked for. */
  readonly made: { readonly projection: TheatreMap['projection'] };
  readonly names: Readonly<Record<string, WrittenName>>;
};
/** Longitude, latitude, 1 where it is written large, the name, and where it stands on a narrow sheet if elsewhere. */
export type WrittenName = readonly [lon: number, lat: number, large: number, name: string, lon?: number, lat?: number];
interface AreaFacts {
  readonly name?: string;
  /** An outline laid over the country `host`; else land of its own. */
  readonly approximate?: boolean;
  readonly host?: string;
  /** Days between which an outline is shown, where the file does not know them: the plain world sheet. */
  readonly from?: string;
  readonly until?: string;
}
export type Area = Feature<Geometry, AreaFacts | null>;

export interface Theatre {
  /** By ISO numeric code; areas without one (Kosovo, Northern Cyprus) have no id. */
  readonly countries: readonly Area[];
  readonly contested: ReadonlyMap<string, Area>;
  /** Countries and contested areas that are land of their own in the file (not laid over a country). */
  readonly land: FeatureCollection;
  readonly coast: MultiLineString;
  readonly borders: MultiLineString;
  readonly names: TheatreFile['names'];
}

export function readTheatre(file: TheatreFile): Theatre {
  const collection = (object: GeometryCollection) => (feature(file, object) as FeatureCollection).features as Area[];
  const countries = collection(file.objects.countries);
  const contested = collection(file.objects.contested);
  // An approximate area lies over a country; only a real one has a coast and borders.
  const ground = file.objects.contested.geometries.filter((one) => !(one.properties as { approximate?: boolean }).approximate);
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: [...file.objects.countries.geometries, ...ground] };
  const contestedGround = new Set<GeometryObject>(ground);
  return {
    countries,
    contested: new Map(contested.map((area) => [String(area.id), area])),
    land: { type: 'FeatureCollection', features: [...countries, ...contested.filter((area) => !area.properties?.approximate)] },
    coast: mesh(file, all as GeometryObject, (a, b) => a === b),
    borders: mesh(file, all as GeometryObject, (a, b) => a !== b && !contestedGround.has(a) && !contestedGround.has(b)),
    names: file.names,
  };
}

/** Where a point lies: a contested area goes before the country under it. */
export function groundAt(
  theatre: Theatre,
  lon: number,
  lat: number,
): { readonly contested: string | null; readonly country: string | null } {
  const within = (area: Area) => geoContains(area, [lon, lat]);
  const contested = [...theatre.contested].find(([, area]) => within(area))?.[0] ?? null;
  const country = theatre.countries.find(within)?.id;
  return { contested, country: country === undefined ? null : String(country) };
}
