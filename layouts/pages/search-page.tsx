import type { SearchPage as SearchProps } from '../../src/site/finding-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Document } from '../parts/document.tsx';
import { Periods } from '../parts/periods.tsx';
import { href, settingOf } from '../parts/setting.ts';
import { Tags } from '../parts/tags.tsx';
import { versioned } from '../scripts.ts';

/** Search. What its script makes work is hidden until then; the months and the tags lead on without it. */
export function SearchPage({ page }: { page: SearchProps }): Markup {
  const setting = settingOf(page);
  const { words } = setting.language;
  const { searching, results, noResults, searchFailed } = words;
  return (
    <Document
      page={page}
      rules={['lists', 'search', 'periods']}
      head={<script defer src={versioned(href(setting, page.script), 'search')} />}
    >
      <header class="list-header">
        <h1>{words.search}</h1>
      </header>
      <div
        id="page_search"
        hidden
        data-searching={searching}
        data-results={results}
        data-none={noResults}
        data-failed={searchFailed}
      >
        <search>
          <form class="search">
            <label for="page_question">{words.searchFor}</label>
            <input
              id="page_question"
              type="search"
              name="q"
              dir="auto"
              autocomplete="off"
              enterkeyhint="search"
              required
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
        <p role="status" class="dates" />
        <ul class="teasers results" />
        <p class="search">
          <button type="button" class="more-results" hidden>
            {words.moreResults}
          </button>
          <button type="button" class="earlier-years" hidden>
            {words.earlierYears}
          </button>
        </p>
      </div>
      <template id="page_search_result">
        <li class="teaser text">
          <h2 class="headline">
            <a href="./">{words.more}</a>
          </h2>
          <p class="standfirst" />
          <p class="dates">
            <time />
          </p>
        </li>
      </template>
      <p id="page_search_off" class="notice">
        {words.searchOff}
      </p>
      <h2>
        <a href={href(setting, page.frame.archive)}>{words.archive}</a>
      </h2>
      <Periods groups={page.years} level={3} setting={setting} />
      <Tags tags={page.tags} setting={setting} />
    </Document>
  );
}
