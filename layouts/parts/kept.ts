import { wholeBytes } from '../file-parts.ts';
import { inset, type Markup, partsOf } from '../jsx/jsx-runtime.ts';
import type { Setting } from './setting.ts';

/** Neighbouring pages show the same things, and are rendered one after the other; so many are remembered of each kind. */
const most = 4096;

/**
 * A part that many pages show alike, put together once for each value, language and way to the root. The value has to be the
 * same object on all of them.
 */
export function kept<Value extends object>(
  part: (value: Value, setting: Setting) => Markup,
): (value: Value, setting: Setting) => Markup {
  const known = new Map<Value, Map<string, Uint8Array>>();
  return (value, setting) => {
    const { language, root, textOnly = false } = setting;
    const place = `${language.code} ${textOnly} ${root}`;
    const ofValue = known.get(value);
    const before = ofValue?.get(place);
    if (before) return inset(before);
    const made = Buffer.from(wholeBytes(partsOf(part(value, setting))));
    if (ofValue) ofValue.set(place, made);
    else {
      if (known.size === most) known.clear();
      known.set(value, new Map([[place, made]]));
    }
    return inset(made);
  };
}
