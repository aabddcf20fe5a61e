import type { CorrectionsPage as CorrectionsProps } from '../../src/site/finding-page.ts';
import type { Markup } from '../jsx/jsx-runtime.ts';
import { CorrectionItem } from '../parts/corrections.tsx';
import { Document } from '../parts/document.tsx';
import { PageNumber, Pager } from '../parts/pager.tsx';
import { settingOf } from '../parts/setting.ts';

/** All that was corrected, newest first. */
export function CorrectionsPage({ page }: { page: CorrectionsProps }): Markup {
  const setting = settingOf(page);
  return (
    <Document page={page} rules={['lists', 'corrections']}>
      <header class="list-header">
        <h1>{page.heading}</h1>
        <PageNumber pager={page.pager} setting={setting} />
      </header>
      {page.corrections.length === 0 && <p class="notice">{setting.language.words.nothingYet}</p>}
      {page.corrections.length > 0 && (
        <ul class="corrections">
          {page.corrections.map((correction) => (
            <CorrectionItem {...correction} setting={setting} />
          ))}
        </ul>
      )}
      <Pager pager={page.pager} setting={setting} />
    </Document>
  );
}
