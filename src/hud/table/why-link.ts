/** Opens the account of an indicator beside what was pressed. The account is a room of its own and comes when first asked for. */
const rooms = import.meta.glob<{ readonly openWhy?: (indicatorId: string, anchor: HTMLElement) => void }>('../why/index.tsx');

export function openWhy(indicatorId: string, anchor: HTMLElement): void {
  const load = rooms['../why/index.tsx'];
  if (!load) return;
  void load().then((room) => room.openWhy?.(indicatorId, anchor));
}
