import { afterEach, describe, expect, it } from 'vitest';
import { readStored, removeStored, writeStored } from './storage.js';

const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

function install(get: () => unknown) {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
}

afterEach(() => {
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('storage', () => {
  it('keeps a value until it is forgotten', () => {
    const kept = memory();
    install(() => kept);
    expect(writeStored('ok.pins', ['a', 'b'])).toBe(true);
    expect(readStored('ok.pins')).toEqual(['a', 'b']);
    removeStored('ok.pins');
    expect(readStored('ok.pins')).toBeUndefined();
  });

  it('reads nothing from what is no JSON', () => {
    const kept = memory();
    install(() => kept);
    kept.setItem('ok.pins', '{cut');
    expect(readStored('ok.pins')).toBeUndefined();
  });

  it('does not throw when the browser refuses to keep anything', () => {
    install(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(readStored('ok.pins')).toBeUndefined();
    expect(writeStored('ok.pins', 1)).toBe(false);
    expect(() => removeStored('ok.pins')).not.toThrow();
  });

  it('says so when the room is used up', () => {
    install(() => ({
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    expect(writeStored('ok.pins', 1)).toBe(false);
  });

  it('does nothing where there is no storage', () => {
    install(() => undefined);
    expect(writeStored('ok.pins', 1)).toBe(false);
    expect(readStored('ok.pins')).toBeUndefined();
  });
});
