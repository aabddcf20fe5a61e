/**
 * Runs Lighthouse on the sample site and prints its scores: `npm run lighthouse`. It takes some ten seconds a page, and its
 * performance score needs a machine that does nothing else. Addresses from the root of the site may be given.
 */
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { flags, installed } from '../rig/installed-chromium.ts';
import { npmChromium } from '../rig/npm-chromium.ts';
import { ServedSite } from '../rig/served-site.ts';
import { home, run } from '../rig/site-rig.ts';

const usual = [
  '',
  '2021/08/19/lake-urmia/',
  'tag/water/',
  'text/2021/08/19/lake-urmia/',
  'fa/',
  'fa/2021/08/19/lake-urmia/',
  'fa/tag/آب/',
  'text/fa/2021/08/19/lake-urmia/',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const say = (line: string) => process.stdout.write(`${line}\n`);
const given = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-lighthouse-'));
const folders = ['--output', path.join(folder, '_site'), '--cache', path.join(folder, '.cache')];
const built = await run(process.execPath, ['src/cli/dateline.mjs', 'build', ...folders], home);
if (built.code !== 0) throw new Error(built.stderr);

const site = await ServedSite.of(path.join(folder, '_site'), { compressed: true });
const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? installed()[0] ?? (await npmChromium()).program,
  args: [...flags, `--remote-debugging-port=${port}`],
});
let allFull = true;
try {
  say([...categories, 'page'].join('\t'));
  for (const page of given.length > 0 ? given : usual) {
    const result = await lighthouse(site.atRoot + encodeURI(page), {
      port,
      logLevel: 'silent',
      onlyCategories: categories,
    });
    const report = result?.lhr;
    const scores = categories.map((category) => Math.round((report?.categories[category]?.score ?? 0) * 100));
    allFull &&= scores.every((score) => score === 100);
    say([...scores, `/${page}`].join('\t'));
    for (const category of categories) {
      for (const { id, weight } of report?.categories[category]?.auditRefs ?? []) {
        const audit = report?.audits[id];
        if (weight > 0 && audit?.score !== null && (audit?.score ?? 0) < 0.9)
          say(`\t${category}: ${audit?.title} ${audit?.displayValue ?? ''}`);
      }
    }
  }
} finally {
  await browser.close();
  await site[Symbol.asyncDispose]();
  fs.rmSync(folder, { recursive: true });
}
process.exitCode = allFull ? 0 : 1;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0);
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}
