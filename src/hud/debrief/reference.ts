import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../engine/scenario';
import type { Reference } from './scoring';

/** Written by the balance run beside a scenario; a scenario without one shows no marks. */
const files = import.meta.glob<Reference>('../../../scenarios/*/reference.json', { import: 'default' });

export function useReference(scenario: Scenario, given: Reference | undefined): Reference | undefined {
  const [found, setFound] = useState<Reference | undefined>(given);
  useEffect(() => {
    if (given !== undefined) return setFound(given);
    const load = files[`../../../scenarios/${scenario.id}/reference.json`];
    // Without its figures the debrief is whole but for the marks.
    load?.().then(setFound, () => setFound(undefined));
  }, [scenario, given]);
  return found;
}
