import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as runtime from '../../layouts/jsx/jsx-runtime.ts';
import { compileMarkup } from '../../src/cli/compile-markup.mjs';
import { builtSite } from '../rig/built-site.ts';
import { home, noon, run } from '../rig/site-rig.ts';

const layout = `
import { Fragment } from '#layouts/jsx-runtime';

function Box({ title, children }) {
  return title ? <section title={title}>{children}</section> : null;
}

export function Layout({ a, b, c, rest, list, Heading }) {
  const shown = { class: a, ...rest };
  return (
    <main id="top" class='a "b" & <c>' lang={a} hidden={b} data-empty="" data-alone>
      <Box title={a}>
        {/* A remark. */}
        Text &amp; signs &lt;b&gt; "quoted"
        {c} and <b>{a}</b>{' '}
        <img src={a} alt="" />
        <Box>nobody sees this</Box>
      </Box>
      {list.map((one) => (
        <li value={one} title={\`\${a} of \${one}\`}>
          {one}
        </li>
      ))}
      {a && <p class={b}>{a}</p>}
      {b ? (
        <br />
      ) : (
        <>
          {c}
          <hr class={c} />
        </>
      )}
      <Heading title="x">{list}</Heading>
      <input {...shown} value={a} />
      <Box {...{ title: 'spread' }}>{[1, 'two', null, true, <i>{a}</i>]}</Box>
      <p>{5}{'<'}{false}</p>
      <p></p>
      <p>{[...list, , c]}</p>
      <Fragment {...{ children: a }} />
    </main>
  );
}

export const nothing = <></>;
`;

const plain = transformSync(layout, { loader: 'tsx', jsx: 'automatic', jsxImportSource: '#layouts' }).code;
const compiled = compileMarkup(plain);

type Layout = (props: object) => runtime.Markup;

/** The layout of a module's code, with the runtime of the layouts. */
function layoutIn(code: string): Layout {
  const body = code
    .replace(
      /import \{([^}]*)\} from "[^"]*";/g,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replaceAll(/^export (?=function|const)/gm, '');
  return new Function('runtime', `${body}; return Layout;`)(runtime);
}

const leaf = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '&', '<', '\0', ''),
  fc.integer(),
  fc.constantFrom(null, undefined, true, false),
);
const children = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.string().map((html) => new runtime.Markup(html)),
);

describe('what the bundle makes of a layout', () => {
  test('is the same HTML, whatever stands in its holes', () => {
    expect(compiled).toContain('jsxMarkup("<main id=\\"top\\"');
    const [expected, made] = [layoutIn(plain), layoutIn(compiled)];
    fc.assert(
      fc.property(
        fc.record({
          a: leaf,
          b: leaf,
          c: children,
          rest: fc.dictionary(fc.constantFrom('title', 'class', 'hidden'), leaf),
          list: fc.array(fc.string(), { maxLength: 3 }),
          Heading: fc.constantFrom('h2', 'p'),
        }),
        (props) => {
          expect(made(props).html).toBe(expected(props).html);
        },
      ),
    );
  });

  test('is a call only where a name or spread attributes are not known', () => {
    expect(compiled.match(/\bjsxs?\(/g)?.length).toBe(3);
  });

  test('keeps each line where it was, for stacks', () => {
    const lineOf = (code: string, sought: string) => code.split('\n').findIndex((line) => line.includes(sought));
    for (const sought of ['title: "spread"', 'src', '...shown', 'list.map', 'const nothing', ' of $'])
      expect(lineOf(compiled, sought), sought).toBe(lineOf(plain, sought));
  });

  test('gives a site the bytes that it has without a bundle', async () => {
    await using site = await builtSite('gazette');
    const args = ['build', '--output', 'unbundled', '--cache', 'other'];
    const code = `
      process.chdir(${JSON.stringify(site.folder)});
      const { main } = await import(${JSON.stringify(`${home}/src/cli/main.ts`)});
      process.exitCode = await main(${JSON.stringify(args)}, { program: 'unbundled' });
    `;
    const unbundled = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], home, {
      SOURCE_DATE_EPOCH: String(Date.parse(noon) / 1000),
    });
    expect(unbundled).toMatchObject({ code: 0, stderr: '' });
    expect(site.tree('unbundled')).toEqual(site.tree());
  });
});
