/** Layers of the room tone, and the wall clock that is heard while silence runs. */
export const LAYERS = ['hum', 'air', 'pulse', 'strings', 'clock'] as const;
export type Layer = (typeof LAYERS)[number];
export type Mix = Readonly<Record<Layer, number>>;

export const STILL: Mix = { hum: 0, air: 0, pulse: 0, strings: 0, clock: 0 };

/** Escalation in points against gain, straight lines between. The room closes in: air goes, then a pulse comes, last the strings. */
const CURVES: Readonly<Record<Exclude<Layer, 'clock'>, readonly (readonly [points: number, gain: number])[]>> = {
  hum: [
    [0, 0.42],
    [40, 0.6],
    [100, 1],
  ],
  air: [
    [0, 1],
    [40, 0.8],
    [75, 0.4],
    [100, 0.28],
  ],
  pulse: [
    [32, 0],
    [50, 0.45],
    [75, 0.85],
    [100, 1],
  ],
  strings: [
    [55, 0],
    [70, 0.4],
    [90, 0.85],
    [100, 1],
  ],
};

function along(curve: readonly (readonly [number, number])[], x: number): number {
  const next = curve.findIndex(([at]) => at >= x);
  if (next < 0) return curve[curve.length - 1]?.[1] ?? 0;
  const [to, high] = curve[next]!;
  const [from, low] = curve[Math.max(0, next - 1)]!;
  return to === from ? high : low + ((high - low) * (x - from)) / (to - from);
}

export interface Room {
  /** Points, 0 to 100, as far as it has been shown. */
  readonly escalation: number;
  /** Share of the delegations that have answered, while a text lies under silence; else null. */
  readonly answered: number | null;
  readonly over: boolean;
}

/** How loud each layer is. As silence runs out the room falls away and leaves the clock. */
export function mixOf({ escalation, answered, over }: Room): Mix {
  if (over) return STILL;
  const left = answered === null ? 1 : 1 - 0.85 * Math.min(1, Math.max(0, answered));
  return {
    hum: along(CURVES.hum, escalation) * left,
    air: along(CURVES.air, escalation) * left,
    pulse: along(CURVES.pulse, escalation) * left,
    strings: along(CURVES.strings, escalation) * left,
    clock: answered === null ? 0 : 1,
  };
}
