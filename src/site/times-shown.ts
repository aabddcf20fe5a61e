import { languageOf } from '../base/languages/languages.ts';
import { dayOf, type Moment, shownClock, shownMoment } from '../content/moment.ts';
import type { SiteConfig } from '../content/site-config.ts';
import type { ShownTime } from './page.ts';

/** So many moments are kept for the next pages, which are of the same days. */
const mostKept = 1000;

/** Moments in the words, digits and calendar of a language. */
export class TimesShown {
  readonly #language: string;
  readonly #config: SiteConfig;
  /** An in brief item's time stands in the sidebar of every page of its day. */
  readonly #moments = new Map<string, ShownTime>();
  /** Finding the words of a day takes long, and a day of news has many moments. */
  readonly #days = new Map<string, Pick<ShownTime, 'day' | 'gregorian' | 'zone'>>();

  constructor(language: string, config: SiteConfig) {
    this.#language = language;
    this.#config = config;
  }

  of(moment: Moment): ShownTime {
    const known = this.#moments.get(moment.iso);
    if (known) return known;
    const { iso } = moment;
    const shown = { iso, ...this.#dayOf(moment), ...shownClock(moment, languageOf(this.#language)) };
    if (this.#moments.size >= mostKept) this.#moments.clear();
    this.#moments.set(iso, shown);
    return shown;
  }

  /** What the moments of a day have in common, as long as the clocks are not changed. */
  #dayOf(moment: Moment) {
    const name = dayOf(moment) + moment.iso.slice('YYYY-MM-DDTHH:mm:ss'.length);
    const known = this.#days.get(name);
    if (known) return known;
    const { zone, zoneLabel } = this.#config;
    const { day, gregorian, offset } = shownMoment(moment, languageOf(this.#language), zone);
    const shown = {
      day,
      ...(gregorian !== undefined && { gregorian }),
      zone: zoneLabel?.[this.#language] ?? offset,
    };
    this.#days.set(name, shown);
    return shown;
  }
}
