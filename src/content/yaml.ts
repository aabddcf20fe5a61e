import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/**
 * Reads YAML fast, without positions. Every scalar stays text (YAML's failsafe schema), so that `2026-02-30`, `12:30`,
 * `007` and `no` reach the contract as they were written. Throws on what it cannot read.
 */
export function loadYaml(text: string): unknown {
  return load(text, { schema: FAILSAFE_SCHEMA });
}

/** Whether YAML gave a mapping, such as `{a: 1}`, and not a list or a text. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
