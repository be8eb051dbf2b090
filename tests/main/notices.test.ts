import { beforeEach, expect, test } from 'vitest';
import { notices, notify, putAway } from '../../src/main/notices';

const texts = (): string[] => notices.value.map((one) => one.text);
beforeEach(() => {
  notices.value = [];
});

test('what is being lost lies above what went wrong, and that above what was done; of equal weight the newest is first', () => {
  notify({ priority: 'note', text: 'kept' });
  notify({ priority: 'loss', text: 'not saved' });
  notify({ priority: 'care', text: 'no such crisis' });
  notify({ priority: 'loss', text: 'other tab' });
  expect(texts()).toEqual(['other tab', 'not saved', 'no such crisis', 'kept']);
});

test('the same words again are one notice, with the newest way out', () => {
  notify({ priority: 'loss', text: 'memory only' });
  const action = { label: 'To a file', run: () => undefined };
  notify({ priority: 'loss', text: 'memory only', action });
  expect(notices.value).toEqual([{ priority: 'loss', text: 'memory only', action }]);
});

test('one that is put away leaves the others', () => {
  notify({ priority: 'care', text: 'a' });
  notify({ priority: 'care', text: 'b' });
  putAway(notices.value[0]!);
  expect(texts()).toEqual(['a']);
});
