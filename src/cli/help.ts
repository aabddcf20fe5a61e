export const commands = ['build', 'search', 'serve', 'check', 'new'] as const;
export type CommandName = (typeof commands)[number];

const clock =
  '  --now TIME          build as if it were this time, such as 2026-11-22T14:30Z (else SOURCE_DATE_EPOCH, else now)';
const content = '  --content FOLDER    where the articles and site.yaml are (content)';
const help = '  -h, --help          this text';

/** What `dateline --help` and `dateline COMMAND --help` print. */
export const helpTexts: Readonly<Record<CommandName | 'dateline', string>> = {
  dateline: `dateline: Markdown articles in, a news site out

  dateline build           check the articles and write the site
  dateline search          make the index that the search page looks into
  dateline serve           show the site in a browser while you write
  dateline check           check the articles, write nothing
  dateline new "Headline"  begin an article at today's path
  dateline --version       tell which version this is

Each command explains itself with --help.
`,
  build: `dateline build: check the articles and write the site

${content}
  --output FOLDER     where the site is written (_site)
  --cache FOLDER      what may be kept between builds (.cache)
  --clean             build everything, whatever is remembered of earlier builds
  --workers NUMBER    threads that share a large build (as many as the machine has cores, up to 4)
  --shard PART        write only one part of the site, such as 3/8, into a folder of its own (_site-3-of-8)
  --explain PATH      say why a page or picture would be written, or not, and what differs; write nothing
  --timings           how long each phase of the build took, and the most memory it held
${clock}
  --base-path PATH    where the site is mounted, for 404.html; else the path of url: in site.yaml
${help}

Only what differs from the last build is written, and what no page owns any more is removed.
Exits with 0 when the site is written, 1 when the content has errors (the site stays as it was), 2 on wrong usage.
`,
  search: `dateline search: make the index that the search page looks into

Run it after build: it has a step of its own so that publishing waits for no index. Each year of each language is a
volume, and a volume is indexed again only when one of its articles differs.

${content}
  --output FOLDER     where the site was built (_site); the index stands below search/index/ in it
  --cache FOLDER      what may be kept between builds (.cache)
  --workers NUMBER    threads that share the reading of a large archive
${clock}
  --base-path PATH    as for build
${help}

Exits with 0 when the index is up to date, 1 when the content has errors (the index stays as it was), 2 on wrong usage.
`,
  serve: `dateline serve: show the site in a browser while you write

Drafts and held articles are shown and marked. The browser reloads when an article or a layout changes.
While there are mistakes, the last good site stays and the mistakes are shown in the browser.

${content}
  --output FOLDER     where the preview is written (preview/ in the cache folder)
  --cache FOLDER      what may be kept between builds (.cache)
  --port NUMBER       the port to listen on; the next free one if it is taken (8080)
${clock}
  --base-path PATH    where the site is mounted (/)
${help}
`,
  check: `dateline check: check the articles, write nothing

${content}
  --cache FOLDER      where the last build is remembered, to tell of addresses that it published and that are gone (.cache)
  --strict            warnings are errors, as before a site goes public
  --format FORMAT     text, github (annotations), sarif or json (text)
${clock}
${help}

Exits with 0 when there are no errors, 1 when there are, 2 on wrong usage.
`,
  new: `dateline new "Headline": begin an article at today's path

${content}
  --language CODE     a language of the publication, such as fa (the first one)
  --section ID        a section of the publication
${clock}
${help}

The article is a draft, which readers do not see until you remove the line “status: draft”.
`,
};
