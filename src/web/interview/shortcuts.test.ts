import { expect, test } from 'vitest';
import { type Command, commandOf, DESK_SHORTCUTS } from './shortcuts.js';

const none = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
};

test.each<[string, Partial<typeof none>, boolean, Command | null]>([
  ['Ctrl Enter while typing', { key: 'Enter', ctrlKey: true }, true, 'finish'],
  ['Command Enter', { key: 'Enter', metaKey: true }, true, 'finish'],
  ['Enter alone', { key: 'Enter' }, true, null],
  ['Alt P while typing', { key: 'p', code: 'KeyP', altKey: true }, true, 'pause-or-resume'],
  ['Option P on a Mac', { key: 'π', code: 'KeyP', altKey: true }, true, 'pause-or-resume'],
  ['a plain p', { key: 'p', code: 'KeyP' }, false, null],
  ['AltGr P', { key: 'p', code: 'KeyP', altKey: true, ctrlKey: true }, true, null],
  ['Alt S held down', { key: 's', code: 'KeyS', altKey: true, repeat: true }, false, null],
  ['? outside a field', { key: '?', shiftKey: true }, false, 'keys'],
  ['? in a field', { key: '?', shiftKey: true }, true, null],
  ['Alt Z', { key: 'z', code: 'KeyZ', altKey: true }, false, 'reopen'],
])('%s', (_name, pressed, typing, command) => {
  expect(commandOf({ ...none, ...pressed }, typing)).toBe(command);
});

test.each<[string, string, Command | null]>([
  ['Alt S', 'KeyS', null],
  ['Alt K', 'KeyK', null],
  ['Alt N', 'KeyN', null],
  ['Alt P', 'KeyP', 'pause-or-resume'],
  ['Alt E', 'KeyE', 'editor'],
])('at a desk %s closes no task and takes no letter of code', (_name, code, command) => {
  expect(commandOf({ ...none, code, altKey: true }, true, DESK_SHORTCUTS)).toBe(command);
});
