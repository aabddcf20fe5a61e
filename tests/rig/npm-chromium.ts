import fs from 'node:fs';
import path from 'node:path';
import { home, run } from './site-rig.ts';

const chromiumPackage = path.join(home, 'node_modules/@sparticuz/chromium');

/** A browser that npm brought, unpacked, and what it needs of its own on a machine that has nothing. */
export interface NpmChromium {
  readonly program: string;
  /** Its own NSS and what else a bare machine lacks; put on the library path only where it is needed. */
  readonly libraries: string;
  readonly fontsOf: (machine: 'any' | 'bare') => Readonly<Record<string, string>>;
}

/**
 * Unpacks the browser inside `@sparticuz/chromium` beside the package, once for all runs. The package unpacks into the
 * temporary folder of its process, so that is set to a folder of ours, which is moved into place whole: test files
 * that run at the same time never see half a browser.
 */
export async function npmChromium(): Promise<NpmChromium> {
  const { version } = JSON.parse(fs.readFileSync(path.join(chromiumPackage, 'package.json'), 'utf8'));
  const folder = path.join(home, 'node_modules/.cache', `dateline-chromium-${version}`);
  if (!fs.existsSync(folder)) await unpackInto(folder);
  const fonts = path.join(folder, 'fonts');
  return {
    program: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'al2023/lib'),
    fontsOf: (machine) => ({ FONTCONFIG_FILE: path.join(fonts, `${machine}.conf`) }),
  };
}

async function unpackInto(folder: string): Promise<void> {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const staging = fs.mkdtempSync(`${folder}.`);
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  // The package unpacks its libraries only where it believes to be in AWS Lambda.
  const env = { TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { code, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], home, env);
  if (code !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${stderr.trim()}`);
  writeFontSettings(staging, folder);
  try {
    fs.renameSync(staging, folder);
  } catch (error) {
    fs.rmSync(staging, { recursive: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

/** The package's own settings look for its fonts in /tmp. Ours add them to the machine's, or have nothing else. */
function writeFontSettings(staging: string, folder: string): void {
  const machines = { any: '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', bare: '' };
  for (const [machine, include] of Object.entries(machines)) {
    fs.writeFileSync(
      path.join(staging, 'fonts', `${machine}.conf`),
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${include}<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
    );
  }
}
