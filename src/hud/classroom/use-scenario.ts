import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../engine/scenario';
import { language } from '../../i18n';
import type { Host } from '../host';

/** A crisis in the language of the page; null until it is there. */
export function useScenario(host: Host, id: string): Scenario | null {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const spoken = language();
  useEffect(() => {
    let left = false;
    host.scenario(id).then(
      (found) => !left && setScenario(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [id, spoken]);
  return scenario?.id === id ? scenario : null;
}
