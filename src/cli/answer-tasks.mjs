// What every thread of a build begins with.

/** Performs what is asked for through a port, one task after the other, although a task may wait. */
export function answerTasks(port, perform) {
  let before = Promise.resolve();
  port.on('message', (task) => {
    before = before.then(async () => port.postMessage(await perform(task)));
  });
}
