import type { Frame } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';

/** Neighbouring pages show the same things, and are rendered one after the other; so many are remembered of each kind and setting. */
const most = 4096;

/**
 * A part that many pages show alike, as bytes for an inset, put together once for each value and setting. The value has to be the
 * same object on all of them, and nothing in the part an inset itself.
 */
export function kept<Value extends object>(
  part: (value: Value, setting: Setting) => Markup,
): (value: Value, setting: Setting) => Uint8Array {
  const known = new Map<Setting, Map<Value, Uint8Array>>();
  return (value, setting) => {
    const there = known.get(setting) ?? new Map<Value, Uint8Array>();
    const before = there.get(value);
    if (before) return before;
    known.set(setting, there);
    if (there.size === most) there.clear();
    const made = Buffer.from(part(value, setting).html);
    there.set(value, made);
    return made;
  };
}

/** A part that all pages of a frame have alike, as text, put together once for each setting. Nothing in it is an inset. */
export function framed(part: (frame: Frame, setting: Setting) => Markup): (frame: Frame, setting: Setting) => Markup {
  const known = new WeakMap<Frame, Map<Setting, Markup>>();
  return (frame, setting) => {
    const there = known.get(frame) ?? new Map<Setting, Markup>();
    const before = there.get(setting);
    if (before) return before;
    const made = part(frame, setting);
    known.set(frame, there.set(setting, made));
    return made;
  };
}
