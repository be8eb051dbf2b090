import { describe, expect, it } from 'vitest';
import { sidesNamed } from '../../src/hud/shared/sheet';

describe('the key under the sheet of a brief', () => {
  it('explains partners only where a country of theirs is named on the sheet', () => {
    expect(sidesNamed('winter-grid')?.has('ally')).toBe(true);
    expect(sidesNamed('winter-grid')?.has('partner')).toBe(false);
    expect(sidesNamed('crimea-2014')?.has('partner')).toBe(true);
  });
  it('leaves the choice to the actors where nobody has drawn a sheet', () => {
    expect(sidesNamed('somewhere-else')).toBeNull();
  });
});
