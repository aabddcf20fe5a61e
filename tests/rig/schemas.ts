import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { home } from './site-rig.ts';

const schema = (name: string) => fs.readFileSync(path.join(home, 'tests/schemas', name), 'utf8');

/** What libxml2 finds wrong with documents by a RELAX NG (`.rng`) or XML Schema (`.xsd`); `others` are schemas that it imports. */
export async function xmlFaults(
  documents: readonly string[],
  name: string,
  others: readonly string[] = [],
): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `document-${at}.xml`, contents })),
    schema: { fileName: name, contents: schema(name) },
    preload: others.map((other) => ({ fileName: other, contents: schema(other) })),
    extension: name.endsWith('.rng') ? 'relaxng' : 'schema',
    maxMemoryPages: 8192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What is wrong with a JSON text by a JSON Schema. */
export function jsonFaults(json: string, name: string): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema(name)));
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
