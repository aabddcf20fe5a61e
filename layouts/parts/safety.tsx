import type { JSX } from 'preact';
import { styleSheet, styleSource } from '../style-sheet.ts';
import { contentPolicy } from './content-policy.ts';

const policy = contentPolicy({ styles: [styleSource(styleSheet)] });

/**
 * What keeps a reader safe on this page, however it is hosted: nothing is run or asked of another site, other sites are not
 * told where a reader comes from, and Tor Browser is told of the onion address.
 */
export function Safety({ onion }: { onion: string | undefined }): JSX.Element {
  return (
    <>
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="same-origin" />
      {onion && <meta http-equiv="Onion-Location" content={onion} />}
    </>
  );
}
