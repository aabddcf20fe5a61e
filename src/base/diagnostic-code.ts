/**
 * Every mistake Dateline can tell, with its permanent code. A code is never renamed or used for something else, so that
 * it can be searched. `tests/sites/every-mistake/` holds an example of each; a code without one fails the tests.
 */
export const diagnosticCodes = {
  'file/not-utf8': 'The file is saved in another encoding than UTF-8.',
  'file/too-large': 'The file is larger than an article can be.',
  'file/link': 'A symbolic link, which could lead out of content/.',
  'file/name': 'A folder or file name that can not be part of an address.',
  'file/not-published': 'A file that is neither an article, a picture nor site.yaml.',
  'file/duplicate-url': 'Two pages want the same address.',

  'front-matter/missing': 'The file does not begin with front matter.',
  'front-matter/unclosed': 'The front matter has no closing ---.',
  'front-matter/engine': 'Front matter in another language than YAML.',
  'front-matter/not-fields': 'Front matter that is not a list of fields.',
  'front-matter/unknown-field': 'A field that articles do not have.',
  'front-matter/duplicate-field': 'The same field twice, spelled differently.',
  'front-matter/missing-field': 'A required field is not there.',
  'front-matter/empty-field': 'A required field has no value.',
  'front-matter/wrong-type': 'A list where a text belongs, or the like.',
  'front-matter/unknown-choice': 'A word that is not among those the field knows.',

  'yaml/tab': 'A tab where YAML wants spaces.',
  'yaml/indent': 'A line that begins with too many or too few spaces.',
  'yaml/colon': 'A field without a plain colon and a plain space after it.',
  'yaml/unquoted-colon': 'A text with a colon that is not in quotes.',
  'yaml/repeated-value': 'A YAML anchor or alias (& or *).',
  'yaml/duplicate-field': 'The same field twice, spelled alike.',
  'yaml/cut-text': 'A text that YAML cuts off at a # sign.',
  'yaml/unreadable': 'Anything else that YAML can not read.',

  'date/unreadable': 'Not a date.',
  'date/impossible': 'A day or time that does not exist.',
  'date/skipped-hour': 'A time that the clocks jumped over.',
  'date/doubled-hour': 'A time that happened twice.',
  'date/jalali-year': 'A year that looks Jalali.',
  'date/order': 'An update or expiry that precedes what it should follow.',

  'article/unknown-section': 'A section that site.yaml does not declare.',
  'article/unknown-outlet': 'An outlet id that site.yaml does not declare.',
  'article/unknown-author': 'An author id that site.yaml does not declare.',
  'article/unknown-language': 'A language folder that site.yaml does not declare.',
  'article/empty-body': 'An article without a body.',
  'tag/spelling': 'The same tag spelled in two ways.',

  'image/missing': 'The picture is not in content/.',
  'image/unreadable': 'The file is not a picture that browsers show.',
  'image/too-large': 'A picture of more pixels than can be shown.',
  'image/no-alt': 'A picture without a description.',

  'in-brief/no-text': 'An in brief item without text.',
  'in-brief/too-long': 'An in brief item longer than two sentences can be.',
  'in-brief/dead-link': 'A More link to a page that is not there.',
  'in-brief/unsafe-link': 'A More link that is not a web address or a path.',

  'translation/missing': 'A translation of an article that is not there.',
  'translation/itself': 'An article that is its own translation, or in the same language.',
  'alias/unusable': 'An old address that is not a path of this site.',
  'alias/collision': 'An old address that another page uses.',
  'address/lost': 'A published address that no page has any more.',

  'body/dead-link': 'A link to a page that is not there.',
  'body/dead-anchor': 'A link to a heading that is not there.',
  'body/unsafe-link': 'A link that is not a web address, mail address or path.',
  'body/not-markdown': 'Signs that look like Markdown and are shown as typed.',
  'body/html': 'HTML, which is shown to readers as typed.',
  'body/heading': 'A first-level heading; the headline is the one.',
  'body/unknown-box': 'A ::: box of an unknown kind.',
  'body/unclosed-box': 'A ::: box that is never closed.',
  'body/unknown-footnote': 'A footnote mark without its note.',

  'site/missing': 'There is no site.yaml.',
  'site/not-settings': 'site.yaml is not a list of settings.',
  'site/unknown-field': 'A setting that site.yaml does not have.',
  'site/duplicate-field': 'The same setting twice, spelled differently.',
  'site/missing-field': 'A required setting is not there.',
  'site/empty-field': 'A required setting has no value.',
  'site/wrong-type': 'A setting of the wrong shape.',
  'site/unknown-language': 'A language Dateline does not speak.',
  'site/unknown-time-zone': 'A time zone that does not exist.',
  'site/bad-url': 'An address that is not a web address.',
  'site/dead-link': 'A setting that leads to a page that is not there.',
} as const satisfies Record<string, string>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
