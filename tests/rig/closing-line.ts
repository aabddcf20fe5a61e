import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with its sum in plain words on a line of its own, for whoever reads what CI printed. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = (state: 'passed' | 'failed' | 'skipped') =>
      modules.reduce((sum, { children }) => sum + [...children.allTests(state)].length, 0);
    const skipped = count('skipped');
    const others = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`${count('passed')} passed, ${count('failed')} failed${others}\n`);
  }
}
