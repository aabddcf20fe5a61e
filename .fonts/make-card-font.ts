/**
 * Makes the font of the share cards from Vazirmatn: `npm run fonts`. The package has many megabytes and is wanted only
 * here, so it is fetched, not installed. It has all letters in one file: resvg loses signs when it has to mix files.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';

const version = '33.0.3';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-fonts-'));
execFileSync('npm', ['pack', `vazirmatn@${version}`], { cwd: folder });
execFileSync('tar', ['xzf', `vazirmatn-${version}.tgz`], { cwd: folder });
const bold = fs.readFileSync(path.join(folder, 'package/fonts/ttf/Vazirmatn-Bold.ttf'));
const font = await subsetFont(bold, '', { keepAllGlyphs: true, noHinting: true, targetFormat: 'sfnt' });
const target = path.join(import.meta.dirname, '../src/output/fonts');
fs.writeFileSync(path.join(target, 'vazirmatn-bold.ttf'), font);
fs.copyFileSync(path.join(folder, 'package/OFL.txt'), path.join(target, 'OFL.txt'));
fs.rmSync(folder, { recursive: true });
