import v8 from 'node:v8';

/** In bytes: what a build of some ten thousand articles holds in one thread. */
const small = 150e6;

/**
 * Lets the heap of each thread grow to many times what it holds while that is little, and then by three tenths. A large
 * build would otherwise search the same articles for garbage again and again while it reads them, and later double its memory
 * before it looks for what it has left behind. To be called now and then; this thread stands for all of them.
 */
export function letHeapGrow(): void {
  const percent = v8.getHeapStatistics().used_heap_size < small ? 1000 : 30;
  v8.setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** As V8 would have it. */
export function letHeapBe(): void {
  v8.setFlagsFromString('--heap-growing-percent=0');
}
