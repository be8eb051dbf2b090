import { t } from '../../i18n';
import { dayMonth } from './format';

/** "today 09:12", "yesterday 21:40", "18 March 2026 09:12" in the time of the device. */
export function whenWords(then: Date, now: Date): string {
  const clock = `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return t('app.today', { clock });
  if (days === 1) return t('app.yesterday', { clock });
  const iso = `${then.getFullYear()}-${then.getMonth() + 1}-${then.getDate()}`;
  return `${dayMonth(iso)} ${then.getFullYear()}, ${clock}`;
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
