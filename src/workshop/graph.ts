import type { Condition, Effect, Scenario } from '../engine/scenario';
import type { Kind } from './names';

/** Who sets off what: turns, acts, measures and flags on one side, injects and endings on the other. */
export interface GraphNode {
  /** `kind/id`. */
  readonly key: string;
  readonly kind: GraphKind;
  readonly id: string;
}
export type GraphKind = 'turn' | Extract<Kind, 'act' | 'measure' | 'flag' | 'inject' | 'ending'>;

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** trigger: sets it off. condition: must hold as well. effect: is set or fired by it. */
  readonly kind: 'trigger' | 'condition' | 'effect';
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export function graphOf(scenario: Scenario): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const node = (kind: GraphKind, id: string): string => {
    const key = `${kind}/${id}`;
    if (!nodes.has(key)) nodes.set(key, { key, kind, id });
    return key;
  };
  const edge = (from: string, to: string, kind: GraphEdge['kind']): void => {
    edges.set(`${from} ${to} ${kind}`, { from, to, kind });
  };
  const conditions = (condition: Condition, to: string): void => {
    for (const [kind, id] of namedIn(condition)) if (`${kind}/${id}` !== to) edge(node(kind, id), to, 'condition');
  };
  const effects = (list: readonly Effect[], from: () => string): void => {
    for (const one of list) {
      if (one.flag !== undefined) edge(from(), node('flag', one.flag.replace(/^!/, '')), 'effect');
      if (one.inject !== undefined) edge(from(), node('inject', one.inject), 'effect');
    }
  };
  for (const inject of scenario.injects) {
    const to = node('inject', inject.id);
    const { trigger } = inject;
    if ('turn' in trigger) {
      const { turn } = trigger;
      edge(node('turn', typeof turn === 'number' ? String(turn) : `${turn.min}–${turn.max}`), to, 'trigger');
    } else if ('act' in trigger) edge(node('act', trigger.act), to, 'trigger');
    else if ('measure' in trigger) edge(node('measure', trigger.measure), to, 'trigger');
    else if ('flag' in trigger) edge(node('flag', trigger.flag), to, 'trigger');
    else if ('inject' in trigger) edge(node('inject', trigger.inject), to, 'trigger');
    conditions(inject.if, to);
    effects(inject.effects, () => to);
  }
  for (const one of scenario.measures) {
    effects([...one.effects, ...one.during, ...one.refused], () => node('measure', one.id));
    // Only what injects and acts bring about: which measure needs which is told on its card.
    for (const need of one.requires)
      for (const [kind, id] of namedIn(need.if)) if (kind === 'flag') edge(node(kind, id), node('measure', one.id), 'condition');
  }
  for (const one of scenario.adversary.acts) {
    effects(one.effects, () => node('act', one.id));
    for (const [kind, id] of namedIn(one.requires)) if (kind === 'flag') edge(node(kind, id), node('act', one.id), 'condition');
  }
  for (const one of scenario.powers.flatMap((power) => power.moves))
    for (const effect of one.effects) {
      if (effect.flag !== undefined) node('flag', effect.flag.replace(/^!/, ''));
      if (effect.inject !== undefined) node('inject', effect.inject);
    }
  for (const one of scenario.endings) conditions(one.if, node('ending', one.id));
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Measures, acts and flags that a condition names, however deep. */
export function namedIn(condition: Condition): readonly (readonly ['measure' | 'act' | 'flag', string])[] {
  const listed = (value: string | readonly string[] | undefined): readonly string[] =>
    value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return [
    ...[...listed(condition.adopted), ...listed(condition.active)].map((id) => ['measure', id] as const),
    ...Object.keys(condition.act ?? {}).map((id) => ['act', id] as const),
    ...listed(condition.flag).map((id) => ['flag', id.replace(/^!/, '')] as const),
    ...[...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])].flatMap(namedIn),
  ];
}

/** What touches a node within two steps, for a picture that can be read. */
export function around(graph: Graph, key: string): Graph {
  let kept = new Set([key]);
  for (let step = 0; step < 2; step++)
    kept = new Set([...kept, ...graph.edges.flatMap(({ from, to }) => (kept.has(from) ? [to] : kept.has(to) ? [from] : []))]);
  return {
    nodes: graph.nodes.filter((one) => kept.has(one.key)),
    edges: graph.edges.filter((one) => kept.has(one.from) && kept.has(one.to)),
  };
}

const COLUMNS: Readonly<Record<GraphKind, number>> = { act: 0, measure: 0, turn: 1, flag: 1, inject: 2, ending: 3 };
const ORDER: readonly GraphKind[] = ['act', 'measure', 'turn', 'flag', 'inject', 'ending'];

export interface Placed extends GraphNode {
  readonly column: number;
  readonly row: number;
}

/** Four columns; within a column each node stands near what it hangs together with. */
export function layOut({ nodes, edges }: Graph): readonly Placed[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter((one) => linked.has(one.key));
  const columns = [0, 1, 2, 3].map((column) =>
    shown.filter((one) => COLUMNS[one.kind] === column).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
  );
  const row = new Map<string, number>();
  const number = (list: readonly GraphNode[]): void => list.forEach((one, at) => row.set(one.key, at));
  columns.forEach(number);
  const beside = new Map<string, string[]>();
  for (const { from, to } of edges) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  for (let sweep = 0; sweep < 4; sweep++)
    for (const [at, list] of columns.entries()) {
      const mean = (one: GraphNode): number => {
        const others = (beside.get(one.key) ?? []).map((key) => row.get(key) ?? 0);
        return others.length === 0 ? (row.get(one.key) ?? 0) : others.reduce((sum, n) => sum + n, 0) / others.length;
      };
      const means = new Map(list.map((one) => [one.key, mean(one)]));
      columns[at] = list.toSorted((a, b) => (means.get(a.key) ?? 0) - (means.get(b.key) ?? 0));
      number(columns[at]);
    }
  return columns.flatMap((list, column) => list.map((one, at) => ({ ...one, column, row: at })));
}
