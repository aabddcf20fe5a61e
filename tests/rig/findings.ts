/** What is wrong with the pages of a site, by what was looked at. The same fault on many pages is told once. */
export class Findings {
  readonly #places = new Map<string, Map<string, string[]>>();

  note(check: string, place: string, faults: readonly string[]): void {
    const places = this.#places.get(check) ?? new Map<string, string[]>();
    this.#places.set(check, places);
    for (const fault of faults) places.set(fault, [...(places.get(fault) ?? []), place]);
  }

  of(check: string): readonly string[] {
    return [...(this.#places.get(check) ?? [])].map(([fault, [first, ...others]]) => {
      const more = others.length > 0 ? `, and ${others.length} more` : '';
      return `${fault} (${first}${more})`;
    });
  }
}
