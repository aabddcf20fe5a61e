import fs from 'node:fs';
import path from 'node:path';

/** When the oldest article was published, and how long after each other the next ones, in milliseconds. */
const first = Date.UTC(2014, 0, 1, 6);
const pace = 4 * 3_600_000;

const words = {
  en: `the of to and a in that is was for it with as on be at by had not from or have an they which were there would
    been has when who will more no if out so said river city council water price bread school teacher winter road court
    judge market village farmer harvest rain snow lake dam engineer letter minister union strike wage night morning
    border train station doctor hospital street window garden neighbour paper number report question answer promise`,
  fa: `از به در با برای که این آن را و یا تا هم بر است بود شد می‌شود کرد گفت رود شهر شورا آب نان مدرسه معلم زمستان جاده
    دادگاه بازار روستا کشاورز باران برف دریاچه سد مهندس نامه وزیر مزد شب صبح مرز قطار پزشک خیابان پنجره باغ همسایه`,
} as const;
type Language = keyof typeof words;
const vocabulary = { en: words.en.split(/\s+/), fa: words.fa.split(/\s+/) };

const sections = ['politics', 'society', 'economy', 'world', 'culture'];
const tagCount = 120;

export const settings = `name: {en: The Bench News, fa: خبر آزمون}
url: https://bench.example/
time zone: Asia/Tehran
languages: [en, fa]
sections:
${sections.map((id) => `  ${id}: {en: ${capital(id)}, fa: ${vocabulary.fa[id.length]} ${id.length}}\n`).join('')}outlets: {bench: The Bench News}
authors: {sara: {name: Sara Example}, reza: {name: Reza Example}, mina: {name: Mina Example}}
`;

export interface BenchArticle {
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
  readonly published: number;
}

/**
 * An article of the archive, the same at every run: English, every fifth one the Persian translation of the one before,
 * with three or four tags; every fourth brings in brief items.
 */
export function benchArticle(index: number): BenchArticle {
  const random = randomFrom(index);
  const isTranslation = index % 5 === 4;
  const language: Language = isTranslation ? 'fa' : 'en';
  const published = first + index * pace;
  const place = (at: number) =>
    `${new Date(first + at * pace).toISOString().slice(0, 10).replaceAll('-', '/')}/story-${at}`;
  const say = (count: number) => sentence(random, language, count);
  const tags = new Set(Array.from({ length: 3 + Math.floor(random() * 2) }, () => tagOf(random, language)));
  const inBrief =
    index % 4 === 0
      ? `in brief:\n${[14, 18].map((count) => `  - text: ${say(count)}\n    more: https://elsewhere.example/${index}-${count}\n`).join('')}`
      : '';
  const lines = [
    `headline: ${say(8)}`,
    'outlet: bench',
    `date: ${new Date(published).toISOString()}`,
    `section: ${sections[index % sections.length]}`,
    `authors: [${['sara', 'reza', 'mina'][index % 3]}]`,
    `standfirst: ${say(18)}`,
    `tags: [${[...tags].join(', ')}]`,
    ...(isTranslation ? [`translation of: /${place(index - 1)}/`] : []),
  ];
  const paragraphs = Array.from({ length: 8 }, (_, at) => {
    const text = Array.from({ length: 4 }, () => say(9 + Math.floor(random() * 8))).join(' ');
    if (at === 3) return `## ${say(4)}\n\n${text}`;
    return at === 5 ? `> ${text}` : text.replace(/ (\S+)\.$/, ' *$1*.');
  });
  return {
    file: `${isTranslation ? 'fa/' : ''}${place(index)}.md`,
    text: `---\n${lines.join('\n')}\n${inBrief}---\n\n${paragraphs.join('\n\n')}\n`,
    published,
  };
}

/** Writes a site of so many articles into a folder. */
export function writeArchive(folder: string, articles: number): void {
  fs.mkdirSync(path.join(folder, 'content'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'content/site.yaml'), settings);
  for (let index = 0; index < articles; index++) publish(folder, index);
}

/** Writes one article; gives it back. */
export function publish(folder: string, index: number): BenchArticle {
  const article = benchArticle(index);
  const target = path.join(folder, 'content', article.file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, article.text);
  return article;
}

/** Few tags are on many articles, many on few. */
function tagOf(random: () => number, language: Language): string {
  const at = Math.floor(tagCount ** random()) - 1;
  const name = vocabulary[language][at % 30] ?? '';
  return `${language === 'en' ? 'Tag' : 'برچسب'} ${name} ${at}`;
}

function sentence(random: () => number, language: Language, count: number): string {
  const all = vocabulary[language];
  const said = Array.from({ length: count }, () => all[Math.floor(random() * all.length)]);
  return `${capital(said.join(' '))}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Numbers from 0 to 1 that look random and are the same at every run: a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
