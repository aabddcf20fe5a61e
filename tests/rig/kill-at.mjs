// Loaded before a build (`node --import`): ends the process without warning just before the N-th change that it makes to
// the disk, N being KILL_AT; or makes that change fail as a full disk would, with FAIL_WITH=ENOSPC.
import fs from 'node:fs';

const at = Number(process.env.KILL_AT);
let count = 0;
for (const name of ['renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'writeFileSync', 'copyFileSync', 'linkSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    const inSite = args.some((arg) => typeof arg === 'number' || /(_site|\.cache)/.test(String(arg)));
    if (inSite && ++count === at) {
      if (!process.env.FAIL_WITH) process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(`${process.env.FAIL_WITH}: no space left on device, ${name}`), {
        code: process.env.FAIL_WITH,
      });
    }
    return real(...args);
  };
}
process.on('exit', () => process.env.COUNT_TO && fs.appendFileSync(process.env.COUNT_TO, `${count}\n`));
