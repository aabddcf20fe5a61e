/* The search page looks into the index that `dateline search` made. Nothing is loaded but on this page. */
(() => {
  const script = document.currentScript;
  const search = document.getElementById('page_search');
  const [form, status, results, more, earlier] = [
    'form',
    '[role=status]',
    '.results',
    '.more-results',
    '.earlier-years',
  ].map((part) => search.querySelector(part));
  const result = document.getElementById('page_search_result');
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language === 'fa' ? 'fa-u-nu-arabext' : language);

  const inIndex = (path) => new URL(`index/${path}`, script.src);
  const site = new URL('..', script.src);

  /** So many results are shown at once, so many years looked into at first, and so many more each time. */
  const [page, years, furtherYears] = [10, 3, 5];
  const cached = { metaCacheTag: 'v' };

  let index;
  let pagefind;
  let found = [];
  let asked = 0;

  const say = (text) => {
    status.textContent = text;
  };

  /** Volumes are named by what is in them, so browsers may keep them. */
  async function openVolumes(count) {
    const next = index.volumes.splice(0, count);
    await Promise.all(next.map((name) => pagefind.mergeIndex(inIndex(`${name}/`).pathname, { ...cached, language })));
    return next.length;
  }

  async function openEngine() {
    const engine = inIndex(`${index.engine}/`);
    const module = await import(new URL('pagefind.js', engine));
    await module.options({ basePath: engine.pathname, ...cached });
    await module.init(language);
    pagefind = module;
    await openVolumes(years);
  }

  /** A question in the writing of the index. */
  const written = (text) =>
    index.rules.reduce(
      (read, [pattern, to]) => read.replace(new RegExp(pattern, 'gu'), to),
      text.normalize('NFKD').toLowerCase(),
    );

  async function show() {
    const turn = asked;
    const next = await Promise.all(found.splice(0, page).map((one) => one.data()));
    // A slow answer to an earlier question comes too late.
    if (turn !== asked) return;
    more.hidden = found.length === 0;
    for (const { meta, url } of next) {
      const item = result.content.cloneNode(true);
      const link = item.querySelector('a');
      link.href = new URL(url.replace(/^\/+/, ''), site);
      link.textContent = meta.title;
      item.querySelector('.standfirst').textContent = meta.summary;
      const time = item.querySelector('time');
      time.dateTime = meta.date;
      time.textContent = meta.day;
      results.append(item);
    }
  }

  async function ask(question) {
    const turn = ++asked;
    results.replaceChildren();
    more.hidden = true;
    earlier.hidden = true;
    if (!question) return say('');
    say(search.dataset.searching);
    try {
      if (!pagefind) await openEngine();
      const answer = await pagefind.search(written(question));
      if (turn !== asked) return;
      found = answer.results;
      const count = found.length;
      await show();
      if (turn !== asked) return;
      say(count === 0 ? search.dataset.none : `${search.dataset.results}: ${number.format(count)}`);
      earlier.hidden = index.volumes.length === 0;
    } catch (error) {
      say(search.dataset.failed);
      throw error;
    }
  }

  const question = () => form.elements.q.value.trim();
  const fromAddress = () => {
    form.elements.q.value = new URLSearchParams(location.search).get('q') ?? '';
    return ask(question());
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', `?${new URLSearchParams({ q: question() })}`);
    ask(question());
  });
  addEventListener('popstate', fromAddress);
  more.addEventListener('click', async () => {
    const last = results.lastElementChild;
    await show();
    last.nextElementSibling?.querySelector('a').focus();
  });
  earlier.addEventListener('click', async () => {
    await openVolumes(furtherYears);
    await ask(question());
  });

  // From a disk, or where no index was made, the page stays as it is without a script.
  fetch(inIndex('list.json'))
    .then((response) => (response.ok ? response.json() : undefined))
    .then((list) => {
      if (!list?.languages[language]) return;
      index = { ...list.languages[language], rules: list.rules };
      document.getElementById('page_search_off').hidden = true;
      search.hidden = false;
      return fromAddress();
    })
    .catch(() => {});
})();
