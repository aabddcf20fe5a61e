import { SharedTexts, type Stretch } from '../../base/shared-texts.ts';
import type { SourcePath } from '../../base/source-file.ts';
import type { BodyText, OwnBody, SafeHtml } from './render-body.ts';

/** A body's HTML as bytes. */
export type SafeBytes = Buffer & { readonly brand: 'SafeBytes' };

/** Where a body stands, and whether it reads the same wherever it is shown. */
interface Place extends Pick<OwnBody, 'isPlain'> {
  readonly stretch: Stretch;
  readonly anywhere: boolean;
}

/** A link whose target depends on where the page is. */
const relativeLink = / href="(?!https?:|mailto:)/;

/** A shelf as it is sent to another thread: plain memory, which is not copied, and JSON of where each body stands in it. */
export interface SentShelf {
  readonly blocks: readonly SharedArrayBuffer[];
  readonly places: string;
}

/** Bodies that were rendered when their articles were parsed, until their pages are: so that no text is read twice. */
export class BodyShelf {
  readonly #texts: SharedTexts;
  readonly #places = new Map<SourcePath, Place>();

  /** As many bytes are kept, so that an archive of any size fits; what is not kept is rendered again. */
  constructor(most: number) {
    this.#texts = new SharedTexts(most);
  }

  put(path: SourcePath, { html, isPlain }: OwnBody<SafeHtml>): void {
    const stretch = this.#texts.put(html);
    if (stretch) this.#places.set(path, { stretch, isPlain, anywhere: !relativeLink.test(html) });
  }

  /** The body of an article's own page, if it is here. */
  get({ path }: BodyText): OwnBody<SafeBytes> | undefined {
    const place = this.#places.get(path);
    return place && { html: this.#texts.at(place.stretch) as SafeBytes, isPlain: place.isPlain };
  }

  /** The same as text, if it may stand on any page and in a feed. */
  anywhere(body: BodyText): SafeHtml | undefined {
    const isSame = this.#places.get(body.path)?.anywhere;
    return isSame ? (this.get(body)?.html.toString() as SafeHtml | undefined) : undefined;
  }

  /** This shelf, for others to look into. */
  sent(): SentShelf {
    const places = [...this.#places].map(([path, { stretch, isPlain, anywhere }]) => [
      path,
      ...stretch,
      isPlain,
      anywhere,
    ]);
    return { blocks: this.#texts.blocks, places: JSON.stringify(places) };
  }

  /** Adds what stands on a shelf that was sent. */
  add({ blocks, places }: SentShelf): void {
    const first = this.#texts.add(blocks);
    const sent: readonly (readonly [SourcePath, ...Stretch, boolean, boolean])[] = JSON.parse(places);
    for (const [path, block, from, to, isPlain, anywhere] of sent)
      this.#places.set(path, { stretch: [first + block, from, to], isPlain, anywhere });
  }
}
