/** What a build spends its time on, in this order. */
export const phases = [
  'start-up',
  'load',
  'read',
  'parse',
  'model',
  'plan',
  'pictures',
  'render',
  'promote',
  'save',
] as const;
export type Phase = (typeof phases)[number];

/** How long each phase took, from the start of the process. A phase lasts until the next begins. */
export class Stopwatch {
  readonly #times = new Map<Phase, number>();
  #running: Phase = 'start-up';
  /** The clock that `performance` reads began with the process. */
  #since = 0;

  readonly begin = (phase: Phase): void => {
    const now = performance.now();
    this.#times.set(this.#running, (this.#times.get(this.#running) ?? 0) + now - this.#since);
    this.#running = phase;
    this.#since = now;
  };

  /**
   * A line for each phase with its milliseconds, what they make together, and the most memory the process held; `bench`
   * reads them again.
   */
  text(peakBytes: number): string {
    this.begin(this.#running);
    const whole = [...this.#times.values()].reduce((sum, time) => sum + time, 0);
    const lines = [
      ...phases.map((phase) => [phase, this.#times.get(phase) ?? 0, 'ms'] as const),
      ['together', whole, 'ms'] as const,
      ['memory', peakBytes / 2 ** 20, 'MiB'] as const,
    ];
    return lines
      .map(([name, amount, unit]) => `${name.padEnd(8)}  ${amount.toFixed(0).padStart(6)} ${unit}\n`)
      .join('');
  }
}
