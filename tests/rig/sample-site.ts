import { expect } from 'vitest';
import { ServedSite } from './served-site.ts';
import { home, noon, run, SiteRig } from './site-rig.ts';

/** The checkout's own content/, built into a temporary folder and served as a good host would. */
export class SampleSite implements AsyncDisposable {
  readonly rig: SiteRig;
  readonly served: ServedSite;

  private constructor(rig: SiteRig, served: ServedSite) {
    this.rig = rig;
    this.served = served;
  }

  static async build(): Promise<SampleSite> {
    const rig = await SiteRig.of({});
    const folders = ['--output', rig.path('_site'), '--cache', rig.path('.cache')];
    const built = await run(process.execPath, ['src/cli/dateline.mjs', 'build', '--now', noon, ...folders], home);
    expect(built.stderr).toBe('');
    expect(built.code).toBe(0);
    return new SampleSite(rig, await ServedSite.of(rig.path('_site'), { compressed: true }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.served[Symbol.asyncDispose]();
    await this.rig[Symbol.asyncDispose]();
  }
}
