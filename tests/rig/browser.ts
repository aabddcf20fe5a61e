import { type Browser, chromium } from 'playwright-core';
import { afterAll, describe, test } from 'vitest';
import { flags, installed } from './installed-chromium.ts';
import { npmChromium } from './npm-chromium.ts';

/**
 * One headless Chromium for each test file that imports this: CHROME_PATH, else an installed one, else the one that npm
 * brought. DATELINE_BROWSER=npm takes the latter with its own libraries and fonts, as on a bare machine. Where none can
 * start its tests are skipped, except in CI or with DATELINE_BROWSER=required.
 */

const wish = process.env['DATELINE_BROWSER'];
const required = wish === 'required' || wish === 'npm' || process.env['CI'] === 'true';

const launch = (executablePath: string, env: Readonly<Record<string, string>> = {}) =>
  chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });

async function launchFromNpm(machine: 'any' | 'bare'): Promise<Browser> {
  const { program, libraries, fontsOf } = await npmChromium();
  const withLibraries = () => launch(program, { ...fontsOf(machine), LD_LIBRARY_PATH: libraries });
  return machine === 'bare' ? withLibraries() : launch(program, fontsOf(machine)).catch(withLibraries);
}

/** The browser, or why there is none. */
async function start(): Promise<Browser | string> {
  if (wish === 'npm') return launchFromNpm('bare');
  const chosen = process.env['CHROME_PATH'];
  // A wrong CHROME_PATH is told rather than passed over.
  if (chosen) return launch(chosen);
  const failures: string[] = [];
  const tries = installed().map((program) => () => launch(program));
  for (const next of [...tries, () => launchFromNpm('any')]) {
    try {
      return await next();
    } catch (error) {
      failures.push(String(error).split('\n', 1)[0] ?? '');
    }
  }
  return failures.join('; ');
}

const started = await start().catch((error: unknown) => String(error));

afterAll(async () => {
  if (typeof started !== 'string') await started.close();
});

/** vitest's `describe` for tests that need the browser. */
export function describeInBrowser(name: string, tests: (browser: Browser) => void): void {
  if (typeof started !== 'string') {
    describe(name, () => tests(started));
    return;
  }
  const why = `No browser could be started, so these tests were not run: ${name} (${started})`;
  if (required) {
    test(name, () => {
      throw new Error(why);
    });
  } else {
    process.stderr.write(`${why}\n`);
    test.skip(why);
  }
}
