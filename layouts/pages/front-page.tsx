import type { FrontPage as FrontProps } from '../../src/site/page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { Block } from '../parts/block.tsx';
import { Document } from '../parts/document.tsx';
import { InBriefSidebar } from '../parts/in-brief-sidebar.tsx';
import { href, settingOf } from '../parts/setting.ts';
import { Teaser } from '../parts/teaser.tsx';

/** The front page: what leads, what follows it, what is newest, and what each section has. */
export function FrontPage({ page }: { page: FrontProps }): Markup {
  const setting = settingOf(page);
  const { words } = setting.language;
  return (
    <Document
      page={page}
      rules={['lists', 'front', 'pictures']}
      beside={<InBriefSidebar sidebar={page.sidebar} setting={setting} />}
    >
      <div class="above">
        <h1 class="visually-hidden">{page.frame.name}</h1>
        {page.lead ? (
          <Teaser teaser={page.lead} level={2} rank="lead" setting={setting} />
        ) : (
          <p class="notice">{words.nothingYet}</p>
        )}
        {page.secondary.length > 0 && (
          <div class="secondary">
            {page.secondary.map((teaser) => (
              <Teaser teaser={teaser} level={2} rank="compact" setting={setting} />
            ))}
          </div>
        )}
      </div>
      <div class="below">
        {page.latest.length > 0 && (
          <Block kind="latest" heading={words.latest} more={words.allArticles} url={href(setting, page.all)}>
            {page.latest.map((teaser) => (
              <Teaser teaser={teaser} level={3} rank="text" setting={setting} />
            ))}
          </Block>
        )}
        {page.sections.map(({ link, teasers }) => (
          <Block kind="section" heading={link.text} more={words.moreFrom(link.text)} url={href(setting, link.url)}>
            {teasers.map((teaser) => (
              <Teaser teaser={teaser} level={3} setting={setting} />
            ))}
          </Block>
        ))}
      </div>
    </Document>
  );
}
