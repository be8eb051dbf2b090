import type { Inject, Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';

/** An inject that leads back to itself, by calls, triggers or flags, has no place in a chain of causes. */
export function checkChains({ injects }: Scenario, desk: Desk): void {
  const next = edges(injects);
  const done = new Set<string>();
  for (const start of injects) {
    if (done.has(start.id)) continue;
    const path: string[] = [];
    const onPath = new Set<string>();
    // A stack of our own: a chain may be as long as the list of injects.
    const stack: { readonly id: string; at: number }[] = [{ id: start.id, at: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      if (top.at === 0) {
        path.push(top.id);
        onPath.add(top.id);
      }
      const following = next.get(top.id)?.[top.at++];
      if (following === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(following)) report(injects, [...path.slice(path.indexOf(following)), following], desk);
      else if (!done.has(following)) stack.push({ id: following, at: 0 });
    }
  }
}

function edges(injects: readonly Inject[]): ReadonlyMap<string, readonly string[]> {
  const byInject = new Map<string, string[]>();
  const byFlag = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string): void => {
    map.set(key, [...(map.get(key) ?? []), id]);
  };
  for (const { id, trigger } of injects) {
    if ('inject' in trigger) add(byInject, trigger.inject, id);
    else if ('flag' in trigger) add(byFlag, trigger.flag, id);
  }
  const known = new Set(injects.map((inject) => inject.id));
  return new Map(
    injects.map(({ id, effects }) => {
      const called = effects.flatMap((effect) => (effect.inject !== undefined ? [effect.inject] : (byFlag.get(effect.flag ?? '') ?? [])));
      return [id, [...new Set([...called, ...(byInject.get(id) ?? [])])].filter((one) => known.has(one))];
    }),
  );
}

function report(injects: readonly Inject[], loop: readonly string[], desk: Desk): void {
  const inject = injects.find((one) => one.id === loop[0]);
  if (!inject) return;
  const shown = loop.length > 8 ? [...loop.slice(0, 6), '...', loop[loop.length - 1]] : loop;
  desk.error('scenario/cycle', inject, null, `these injects set each other off without end: ${shown.join(' -> ')}`, {
    expected: 'a chain that stops; use a trigger { turn: { min, max } } with once: false for what recurs',
  });
}
