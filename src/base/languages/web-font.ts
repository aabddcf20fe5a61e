/** A font that pages bring with them, for letters that not every device draws well. */
export interface WebFont {
  readonly family: string;
  /** In `layouts/fonts/`, made by `npm run fonts`; published in `fonts/`. Its name holds the digest of its bytes. */
  readonly file: string;
  /** The lightest and the boldest, as in `font-weight`. */
  readonly weights: string;
  /** The characters it has, as in `unicode-range`. The space between its words is its own. */
  readonly range: string;
  /** Fonts of devices that stand in until it comes, by full name, each as wide as it with this `size-adjust`. */
  readonly until: readonly { readonly weight: number; readonly local: readonly string[]; readonly size: string }[];
}

export const webFonts = {
  vazirmatn: {
    family: 'Vazirmatn',
    file: 'vazirmatn-5331a49d9f.woff2',
    weights: '400 700',
    range: 'U+20, U+600-6FF, U+750-77F, U+200C-200D',
    // Measured over the sample's Persian texts. What iOS and Windows have could not be.
    until: [
      { weight: 400, local: ['Noto Naskh Arabic', 'Noto Naskh Arabic UI'], size: '109.6%' },
      { weight: 700, local: ['Noto Naskh Arabic Bold', 'Noto Naskh Arabic UI Bold'], size: '107.8%' },
    ],
  },
} as const satisfies Readonly<Record<string, WebFont>>;
