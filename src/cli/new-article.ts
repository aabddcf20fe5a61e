import fs from 'node:fs';
import path from 'node:path';
import { choices } from '../base/words.ts';
import { beginArticle } from '../content/begin-article.ts';
import { readSettings } from '../content/read-sources.ts';
import { parseSiteConfig } from '../content/site-config.ts';
import { clockFrom } from './clock.ts';
import { assertContentFolder } from './content-folder.ts';
import { options, readOptions, WrongUsage } from './options.ts';
import { countText, reportText, shownPath } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `dateline new "Headline"`. */
export async function newArticle(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions('new', args, options.new);
  const headline = positionals.join(' ').trim();
  if (headline === '')
    throw new WrongUsage('What is the headline? Write it in quotes: dateline new "Rain returns to the lake".', 'new');
  assertContentFolder(values.content);

  const { file, diagnostics } = readSettings(values.content);
  const { value: config, diagnostics: mistakes } = parseSiteConfig(file);
  const all = [...diagnostics, ...mistakes];
  if (all.length > 0) {
    terminal.warn(`${reportText(all, values.content, terminal.inColour)}\n${countText(all)}. No article was begun.\n`);
    return 1;
  }
  const language = values.language ?? config.languages[0] ?? 'en';
  if (!config.languages.includes(language))
    throw new WrongUsage(`--language is “${language}”; it can be ${choices(config.languages)}.`, 'new');
  const sections = config.sections.map(({ id }) => id);
  if (values.section !== undefined && !sections.includes(values.section)) {
    throw new WrongUsage(`--section is “${values.section}”; it can be ${choices(sections)}.`, 'new');
  }

  const article = beginArticle(headline, { config, language, section: values.section, now: clockFrom(values.now) });
  const target = path.join(values.content, article.path);
  if (fs.existsSync(target)) {
    terminal.warn(
      `There is an article at ${shownPath(article.path, values.content)} already. Choose another headline.\n`,
    );
    return 1;
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, article.text, { flag: 'wx' });
  terminal.say(
    `${shownPath(article.path, values.content)} is begun, as a draft. Remove the line “status: draft” when it is ready.\n`,
  );
  return 0;
}
