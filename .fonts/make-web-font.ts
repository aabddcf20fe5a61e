/**
 * Makes the web font of Persian pages from Vazirmatn: the letters, marks and digits of the languages that are written with
 * Arabic letters, in the weights that the style sheet uses. Latin stays with the reader's own fonts. Run it with
 * `npm run fonts` after a new version of the font, and write the name it gives into `src/base/languages/fa.ts`.
 */
import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { webFonts } from '../src/base/languages/web-font.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(home, 'node_modules/@fontsource-variable/vazirmatn');
const target = path.join(home, 'layouts/fonts');

/** Both of `U+600-6FF`. */
function charactersOf(range: string): string {
  return range
    .split(',')
    .map((part) => {
      const [from = 0, to = from] = part
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
    })
    .join('');
}

const { vazirmatn } = webFonts;
const [lightest = 400, boldest = 700] = vazirmatn.weights.split(' ').map(Number);
const original = fs.readFileSync(path.join(source, 'files/vazirmatn-arabic-wght-normal.woff2'));
const subset = await subsetFont(original, charactersOf(vazirmatn.range), {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: lightest, max: boldest } },
});
const file = `vazirmatn-${hash('sha256', subset, 'hex').slice(0, 10)}.woff2`;
for (const old of fs.readdirSync(target)) if (old.endsWith('.woff2')) fs.rmSync(path.join(target, old));
fs.writeFileSync(path.join(target, file), subset);
fs.copyFileSync(path.join(source, 'LICENSE'), path.join(target, 'vazirmatn-licence.txt'));
process.stdout.write(`layouts/fonts/${file}: ${subset.length} bytes\n`);
if (vazirmatn.file !== file) process.stdout.write(`Write this name into src/base/languages/web-font.ts.\n`);
