import { unreachable } from '../src/base/unreachable.ts';
import type { Bodies, OwnBody } from '../src/content/markdown/render-body.ts';
import type { ArticlePage as ArticleProps, StandingPageView } from '../src/site/entry-page.ts';
import type { HtmlPage, Page } from '../src/site/page.ts';
import { feed } from './feeds/feed.ts';
import { feedStyle } from './feeds/feed-style.ts';
import { robots } from './feeds/robots.ts';
import { newsSitemap, sitemap, sitemapIndex } from './feeds/sitemap.ts';
import { htmlFile } from './html-file.ts';
import type { FileParts, Markup } from './jsx/jsx-runtime.ts';
import { ArchivePage } from './pages/archive-page.tsx';
import { ArticlePage } from './pages/article-page.tsx';
import { CorrectionsPage } from './pages/corrections-page.tsx';
import { FrontPage } from './pages/front-page.tsx';
import { InBriefPage } from './pages/in-brief-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { OfflinePage } from './pages/offline-page.tsx';
import { RedirectPage } from './pages/redirect-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { StandingPage } from './pages/standing-page.tsx';
import { icon } from './publication/icon.ts';
import { articleIndex, articleJson } from './publication/ninjs.ts';
import { redirects } from './publication/redirects.ts';
import { llms, trust } from './publication/text-files.ts';
import { webManifest } from './publication/web-manifest.ts';
import { scriptText } from './scripts.ts';
import { TextPage } from './text/text-page.tsx';

/** A page as its file. Equal pages give equal bytes. */
export function renderPage(page: Page, bodies: Bodies): FileParts {
  switch (page.kind) {
    case 'text':
      return htmlFile(<TextPage page={page.page} bodies={bodies} />);
    case 'script':
      return [scriptText(page)];
    case 'feed':
      return [feed(page, bodies)];
    case 'feed-style':
      return [feedStyle];
    case 'sitemap-index':
      return [sitemapIndex(page)];
    case 'news-sitemap':
      return [newsSitemap(page)];
    case 'sitemap':
      return [sitemap(page)];
    case 'robots':
      return [robots(page)];
    case 'article-json':
      return [articleJson(page, bodies)];
    case 'article-index':
      return [articleIndex(page)];
    case 'llms':
      return [llms(page)];
    case 'trust':
      return [trust(page)];
    case 'redirects':
      return [redirects(page)];
    case 'icon':
      return [icon(page)];
    case 'web-manifest':
      return [webManifest(page)];
    default:
      return htmlFile(layoutOf(page, bodies));
  }
}

function layoutOf(page: HtmlPage, bodies: Bodies): Markup {
  switch (page.kind) {
    case 'front':
      return <FrontPage page={page} />;
    case 'list':
      return <ListPage page={page} />;
    case 'in-brief':
      return <InBriefPage page={page} />;
    case 'corrections':
      return <CorrectionsPage page={page} />;
    case 'archive':
      return <ArchivePage page={page} />;
    case 'search':
      return <SearchPage page={page} />;
    case 'offline':
      return <OfflinePage page={page} />;
    case 'article':
      return <ArticlePage page={page} body={ownBody(page, bodies)} />;
    case 'standing':
      return <StandingPage page={page} body={ownBody(page, bodies)} />;
    case 'not-found':
      return <NotFoundPage page={page} />;
    case 'redirect':
      return <RedirectPage page={page} />;
    default:
      return unreachable(page);
  }
}

function ownBody({ body, root }: ArticleProps | StandingPageView, { own }: Bodies): OwnBody | undefined {
  return body && own(body, root);
}
