/** A font that pages bring with them, for letters that not every device draws well. */
export interface WebFont {
  readonly family: string;
  /** In `layouts/fonts/`, made by `npm run fonts`; published in `fonts/`. Its name holds the digest of its bytes. */
  readonly file: string;
  /** The lightest and the boldest, as in `font-weight`. */
  readonly weights: string;
  /** The characters it has, as in `unicode-range`. The space between its words is its own. */
  readonly range: string;
  /** How far it reaches above and below the baseline, as parts of its size. */
  readonly ascent: number;
  readonly descent: number;
  /**
   * Fonts of devices that stand in until it comes, each with its full and PostScript names, and how much larger it must be to
   * be as wide. Lines are then as high and about as long, and nothing on the page moves when it comes.
   */
  readonly until: readonly { readonly weight: number; readonly names: readonly string[]; readonly scale: number }[];
}

export const webFonts = {
  vazirmatn: {
    family: 'Vazirmatn',
    file: 'vazirmatn-5331a49d9f.woff2',
    weights: '400 700',
    range: 'U+20, U+600-6FF, U+750-77F, U+200C-200D',
    ascent: 2100 / 2048,
    descent: 1100 / 2048,
    until: [
      // iOS and Windows. How wide these are could not be measured.
      { weight: 400, names: ['Geeza Pro', 'Segoe UI', 'SegoeUI', 'Tahoma'], scale: 1 },
      { weight: 700, names: ['Geeza Pro Bold', 'Segoe UI Bold', 'SegoeUI-Bold', 'Tahoma Bold'], scale: 1 },
      // Linux and Android. Measured over the sample's Persian texts.
      { weight: 400, names: ['DejaVu Sans', 'DejaVuSans'], scale: 0.916 },
      { weight: 700, names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], scale: 0.793 },
      { weight: 400, names: ['Noto Sans Arabic', 'Noto Sans Arabic Regular', 'NotoSansArabic-Regular'], scale: 0.997 },
      { weight: 700, names: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'], scale: 0.921 },
      { weight: 400, names: ['Noto Naskh Arabic', 'Noto Naskh Arabic Regular', 'NotoNaskhArabicUI'], scale: 1.096 },
      { weight: 700, names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabicUI-Bold'], scale: 1.078 },
    ],
  },
} as const satisfies Readonly<Record<string, WebFont>>;
