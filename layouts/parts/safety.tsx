import type { Markup } from '../jsx/jsx-runtime.ts';
import type { Sheet } from '../style-sheet.ts';
import { contentPolicy, type PageNeeds } from './content-policy.ts';

interface SafetyProps extends Omit<PageNeeds, 'styles'> {
  readonly sheets: readonly Sheet[];
  readonly onion: string | undefined;
}

/**
 * What keeps a reader safe on this page, however it is hosted: nothing is run or asked of another site, other sites are not
 * told where a reader comes from, and Tor Browser is told of the onion address.
 */
export function Safety({ sheets, onion, ...needs }: SafetyProps): Markup {
  const policy = contentPolicy({ styles: sheets.map(({ source }) => source), ...needs });
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="same-origin" />
      {onion && <meta http-equiv="Onion-Location" content={onion} />}
    </>
  );
}
