/** The two streams of the process, as the commands see them. */
export interface Terminal {
  /** What the command found or did: standard output. */
  say(text: string): void;
  /** What stops it, and progress: standard error. */
  warn(text: string): void;
  /** A passing word on work that takes long; shown only to a person, and wiped by the next. */
  progress(words: () => string): void;
  readonly inColour: boolean;
}

/** For work whose words are carried elsewhere. */
export const silentTerminal: Terminal = { say: () => {}, warn: () => {}, progress: () => {}, inColour: false };

/** Work shorter than this shows no progress, in milliseconds. */
const patience = 1000;
const pause = 100;

export function terminal(): Terminal {
  const person = process.stderr.isTTY === true;
  const begun = performance.now();
  let shownAt = 0;
  let line = false;
  const wipe = () => {
    if (line) process.stderr.write('\r\u001b[K');
    line = false;
  };
  return {
    say: (text) => {
      wipe();
      process.stdout.write(text);
    },
    warn: (text) => {
      wipe();
      process.stderr.write(text);
    },
    progress: (words) => {
      if (!person) return;
      const now = performance.now();
      if (now - begun < patience || now - shownAt < pause) return;
      shownAt = now;
      wipe();
      line = true;
      process.stderr.write(words());
    },
    inColour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
}
