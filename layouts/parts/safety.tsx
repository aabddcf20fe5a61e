import type { JSX } from 'preact';
import { styleSheet, styleSource, textStyleSheet } from '../style-sheet.ts';
import { contentPolicy, type PageNeeds } from './content-policy.ts';

const styles = { full: [styleSource(styleSheet)], text: [styleSource(textStyleSheet)] };

interface SafetyProps extends Omit<PageNeeds, 'styles'> {
  readonly onion: string | undefined;
  readonly edition?: keyof typeof styles;
}

/**
 * What keeps a reader safe on this page, however it is hosted: nothing is run or asked of another site, other sites are not
 * told where a reader comes from, and Tor Browser is told of the onion address.
 */
export function Safety({ onion, edition = 'full', ...needs }: SafetyProps): JSX.Element {
  const policy = contentPolicy({ styles: styles[edition], ...needs });
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="same-origin" />
      {onion && <meta http-equiv="Onion-Location" content={onion} />}
    </>
  );
}
