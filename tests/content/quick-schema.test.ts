import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFields } from '../../src/content/article-fields.ts';
import { parseSiteConfig } from '../../src/content/site-config.ts';
import { settings } from '../rig/site-rig.ts';
import { source } from '../rig/source.ts';

const { value: config } = parseSiteConfig(source('site.yaml', settings));

/** What editors write, right and wrong, so that each step of each schema has something to read and something to refuse. */
const text = fc.oneof(
  fc.constantFrom(
    ...[
      'Rain',
      'rain',
      'example',
      'iran',
      'Water, Lake Urmia',
      '“Water”',
      '«آب»، دریاچه',
      '2026-11-20',
      '۲۰۲۶-۱۱-۲۰ ۱۴:۳۰',
    ],
    ...[
      '2026-02-30',
      '1405-09-01',
      'analysis',
      'Opinoin',
      'draft',
      'yes',
      'No',
      'maybe',
      '/2020/old/',
      '/',
      '../x',
      '/a#b',
    ],
    ...[
      'https://news.example/a b',
      'javascript:alert(1)',
      '“Draft”',
      ' a\tb\u0000 ',
      'It’s "so"',
      ',',
      '-',
      'x'.repeat(600),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const name = fc.constantFrom(
  'text',
  'TEXT',
  'more',
  'date',
  'src',
  'alt',
  'caption',
  'decorative',
  'type',
  'x-own',
  'nonsense',
);
const item = fc.oneof(
  text,
  fc.constant(null),
  fc.record({ src: text, alt: text, caption: text }, { requiredKeys: ['src', 'alt'] }),
  fc.record({ date: text, text }),
  fc.dictionary(name, fc.oneof(text, fc.constant(null), fc.array(text, { maxLength: 2 }))),
);
const value = fc.oneof(text, item, fc.array(item, { maxLength: 4 }));

test.each(Object.entries(articleFields(config, 'en')))(
  '%s: the shortcut says what zod says, or nothing',
  (_, { schema }) => {
    let quick = 0;
    fc.assert(
      fc.property(value, (written) => {
        const ready = schema.quick?.(written);
        if (ready === undefined) return;
        quick++;
        expect(schema.safeParse(written)).toEqual({ success: true, data: ready });
      }),
      { numRuns: 3000 },
    );
    expect(quick).toBeGreaterThan(0);
  },
);
