import type { LlmsPage, TrustPage } from '../../src/site/reuse-page.ts';

/** `llms.txt`: Markdown, in which no name makes a heading or a link of its own. */
export function llms({ name, tagline, terms, parts }: LlmsPage): string {
  const blocks = [
    `# ${plain(name)}`,
    ...(tagline === undefined ? [] : [`> ${plain(tagline)}`]),
    ...(terms === undefined ? [] : [plain(terms)]),
    ...parts.map(
      ({ heading, links }) =>
        `## ${plain(heading)}\n\n${links.map(({ text, url }) => `- [${plain(text)}](<${url}>)`).join('\n')}`,
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** `trust.txt`: a word, an equals sign and a value in each line. */
export function trust({ lines }: TrustPage): string {
  return lines.map(([word, value]) => `${word}=${value}\n`).join('');
}

function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
