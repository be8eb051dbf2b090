import { expect, test } from 'vitest';
import { ownMachine } from '../../src/hud/classroom/reach';

const at = (address: string) => ownMachine(new URL(address));

test('a link to this machine itself is told apart from one that a class can open', () => {
  expect(at('http://localhost:4310/')).toBe('localhost');
  expect(at('http://127.0.0.1:4310/')).toBe('127.0.0.1');
  expect(at('http://[::1]:4310/')).toBe('[::1]');
  expect(at('file:///home/teacher/dist/index.html')).toBe('');
  expect(at('http://192.168.1.20:4173/')).toBeNull();
  expect(at('https://school.example/silence/')).toBeNull();
  expect(at('https://localhost.example/')).toBeNull();
});
