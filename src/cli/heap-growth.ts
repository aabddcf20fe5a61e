import v8 from 'node:v8';

/** In bytes: what a build of some ten thousand articles holds in one thread. */
const small = 150e6;

/** In MiB, for what is new, and again for what has outlived it once: as much as Node 20 ever gives, and as Node 24. */
const enough = { usually: 16, forMany: 64 } as const;

/** From so many articles on, being given memory takes less of a build than searching what is new a quarter as often saves. */
const many = 25_000;

/**
 * Keeps the room for what is new as it is, as long as there is enough to read so many articles: from Node 22 on it would double
 * again, and being given that memory takes longer than searching less of it more often. Threads that begin later begin with as
 * much: each search passes all that a large archive keeps, however little is new. To be called at the start of each build,
 * because V8 takes room away while a preview waits.
 */
export function keepYoungRoom(articles = 0): void {
  const room = articles < many ? enough.usually : enough.forMany;
  const young = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  const isEnough = young !== undefined && young.space_size >= 2 * room * 1e6;
  v8.setFlagsFromString(`--semi-space-growth-factor=${isEnough ? 1 : 16}`);
  v8.setFlagsFromString(`--min-semi-space-size=${room}`);
}

/**
 * Lets the heap of each thread grow to many times what it holds while that is little, and then by three tenths. A large
 * build would otherwise search the same articles for garbage again and again while it reads them, and later double its memory
 * before it looks for what it has left behind. To be called now and then; this thread stands for all of them.
 */
export function letHeapGrow(): void {
  const percent = v8.getHeapStatistics().used_heap_size < small ? 1600 : 30;
  v8.setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** As V8 would have it. */
export function letHeapBe(): void {
  v8.setFlagsFromString('--heap-growing-percent=0');
}
