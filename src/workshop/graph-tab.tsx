import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import type { Scenario } from '../engine/scenario';
import { t } from '../i18n';
import { around, type Graph, type GraphEdge, graphOf, type GraphNode, layOut } from './graph';
import { actName, endingName, injectName, measureName } from './words';

const WIDTH = 116;
const GAP = 36;
/** More links than this cannot be followed in one picture: it begins with one thing and what is around it. */
const READABLE = 60;
const ROW = 30;
const BOX = 24;

function nameOf(scenario: Scenario, { kind, id }: GraphNode): string {
  switch (kind) {
    case 'turn':
      return t('workshop.turn-n', { turn: id });
    case 'act':
      return actName(scenario, id);
    case 'measure':
      return measureName(scenario, id);
    case 'inject':
      return injectName(scenario, id);
    case 'ending':
      return endingName(scenario, id);
    case 'flag':
      return id;
  }
}
const short = (text: string): string => (text.length > 17 ? `${text.slice(0, 16).trimEnd()}…` : text);

/** The inject that most hangs together with. */
function busiest({ nodes, edges }: Graph): string {
  const links = (key: string): number => edges.filter(({ from, to }) => from === key || to === key).length;
  const injects = nodes.filter((one) => one.kind === 'inject').map(({ key }) => ({ key, links: links(key) }));
  return injects.toSorted((a, b) => b.links - a.links)[0]?.key ?? '';
}

/** Who sets off what, as a picture and as a table with the same facts. */
export function GraphTab({ scenario }: { readonly scenario: Scenario }) {
  const whole = useMemo(() => graphOf(scenario), [scenario]);
  const first = whole.edges.length > READABLE ? busiest(whole) : '';
  /** Null until somebody has chosen; empty for everything. */
  const chosen = useSignal<string | null>(null);
  const wanted = chosen.value ?? first;
  const key = whole.nodes.some((one) => one.key === wanted) ? wanted : '';
  const graph = key === '' ? whole : around(whole, key);
  const field = useId();
  const names = new Map(whole.nodes.map((one) => [one.key, nameOf(scenario, one)]));
  const choices = whole.nodes.filter((one) => one.kind !== 'turn');
  return (
    <>
      <p class="workshop-field">
        <label for={field}>{t('workshop.graph-show')}</label>
        <select id={field} value={key} onChange={(event) => (chosen.value = event.currentTarget.value)}>
          <option value="">{t('workshop.graph-all')}</option>
          {(['inject', 'ending', 'flag', 'measure', 'act'] as const).map((kind) => (
            <optgroup key={kind} label={t(`workshop.node-${kind}`)}>
              {choices
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <option key={one.key} value={one.key}>
                    {names.get(one.key)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </p>
      <Picture graph={graph} names={names} chosen={key} />
      <Twin graph={graph} names={names} />
    </>
  );
}

function Picture({
  graph,
  names,
  chosen,
}: {
  readonly graph: Graph;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string;
}) {
  const title = useId();
  const placed = layOut(graph);
  const at = new Map(placed.map((one) => [one.key, { x: one.column * (WIDTH + GAP), y: 24 + one.row * ROW }]));
  const rows = Math.max(1, ...placed.map((one) => one.row + 1));
  const [width, height] = [4 * WIDTH + 3 * GAP + 4, 30 + rows * ROW];
  /** Runs past a column between: drawn over it, or it would seem to end there. */
  const skips = ({ from, to }: GraphEdge): boolean => (at.get(to)?.x ?? 0) - (at.get(from)?.x ?? 0) > WIDTH + GAP;
  const line = ({ from, to, kind }: GraphEdge) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return null;
    const back = a.x >= b.x;
    const x1 = a.x + WIDTH;
    const x2 = back ? b.x + WIDTH : b.x;
    const bend = back ? x1 + GAP * 0.8 : (x1 + x2) / 2;
    const [y1, y2] = [a.y + BOX / 2, b.y + BOX / 2];
    return <path key={`${from} ${to} ${kind}`} class={kind} d={`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`} />;
  };
  return (
    <div class="workshop-graph" tabIndex={0} role="group" aria-labelledby={title}>
      <svg width={width} height={height} viewBox={`-2 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{t('workshop.graph-title', { nodes: placed.length, edges: graph.edges.length })}</title>
        {(['causes', 'flags', 'injects', 'endings'] as const).map((column, i) => (
          <text key={column} x={i * (WIDTH + GAP)} y={14} class="head">
            {t(`workshop.column-${column}`)}
          </text>
        ))}
        {graph.edges.filter((one) => !skips(one)).map(line)}
        {placed.map((one) => {
          const { x = 0, y = 0 } = at.get(one.key) ?? {};
          return (
            <g key={one.key} class={`node ${one.kind}${one.key === chosen ? ' chosen' : ''}`}>
              <rect x={x} y={y} width={WIDTH} height={BOX} rx={one.kind === 'flag' ? 12 : 2} />
              <title>{names.get(one.key)}</title>
              <text x={x + 8} y={y + 16}>
                {short(names.get(one.key) ?? one.id)}
              </text>
            </g>
          );
        })}
        {graph.edges.filter(skips).map(line)}
      </svg>
      <p class="workshop-legend">
        {(['trigger', 'condition', 'effect'] as const).map((kind) => (
          <span key={kind}>
            <svg width="34" height="8" aria-hidden="true">
              <path class={kind} d="M1 4H33" />
            </svg>
            {t(`workshop.edge-${kind}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

function Twin({ graph, names }: { readonly graph: Graph; readonly names: ReadonlyMap<string, string> }) {
  const kinds = new Map(graph.nodes.map((one) => [one.key, one.kind]));
  return (
    <details class="workshop-twin">
      <summary>{t('workshop.as-table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('workshop.edge-from')}</th>
            <th scope="col">{t('workshop.edge-does')}</th>
            <th scope="col">{t('workshop.edge-to')}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map(({ from, to, kind }) => (
            <tr key={`${from} ${to} ${kind}`}>
              <td>
                {t(`workshop.one-${kinds.get(from) ?? 'flag'}`)}: {names.get(from)}
              </td>
              <td>{t(`workshop.edge-${kind}`)}</td>
              <td>
                {t(`workshop.one-${kinds.get(to) ?? 'flag'}`)}: {names.get(to)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
