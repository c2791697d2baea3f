import { describe, expect, test } from '@jest/globals';
import { actionOf, collisions, defaultKeys, isAllowedKey, personalKeys } from '../../web/keys/key-map.ts';
import { keyName, printedKey } from '../../web/keys/key-name.ts';

const bare = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

describe('keys of the review room', () => {
  test('no two actions share a key, and none takes one of the browser', () => {
    expect(collisions(defaultKeys)).toEqual([]);
    const keys = Object.values(defaultKeys).flat();
    expect(keys.filter((key) => !isAllowedKey(key))).toEqual([]);
  });

  test('a key given twice is found, with both actions', () => {
    expect(collisions(personalKeys({ cut: 'J' }))).toEqual([{ key: 'J', actions: ['next', 'cut'] }]);
  });

  test.each(['Ctrl+W', 'F5', 'Tab', '3', 'Backspace'])('nothing may be put on %s', (key) => {
    expect(personalKeys({ accept: key }).accept).toEqual(defaultKeys.accept);
  });

  test('switched off, letters do nothing and keys with Ctrl still do', () => {
    expect(actionOf('U', defaultKeys, { singleKeys: false })).toBeUndefined();
    expect(actionOf('Ctrl+Z', defaultKeys, { singleKeys: false })).toBe('undo');
    expect(actionOf('U', defaultKeys, { singleKeys: true })).toBe('undo');
  });

  test.each([
    [{ key: 'r', shiftKey: true }, 'Shift+R'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'k', metaKey: true }, 'Ctrl+K'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'a', altKey: true }, undefined],
    [{ key: 'Shift', shiftKey: true }, undefined],
  ])('%j is named %s', (press, name) => {
    expect(keyName({ ...bare, ...press })).toBe(name);
  });

  test('a key is printed as the keyboard of the language has it', () => {
    expect(printedKey('Shift+ArrowUp', 'fr')).toBe('Maj ↑');
    expect(printedKey('+', 'fr')).toBe('+');
  });
});
