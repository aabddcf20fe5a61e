import type { JSX } from 'preact';
import { href, type Setting } from './setting.ts';

interface OutletProps {
  readonly outlet: { readonly name: string; readonly url?: string };
  /** The place of reporting, which follows the outlet's name. */
  readonly dateline: string | undefined;
  readonly setting: Setting;
}

/** Who publishes the article, and where it was reported from. */
export function Outlet({ outlet, dateline, setting }: OutletProps): JSX.Element {
  return (
    <p class="outlet">
      {outlet.url ? <a href={href(setting, outlet.url)}>{outlet.name}</a> : <span>{outlet.name}</span>}
      {dateline && <span class="dateline">{dateline}</span>}
    </p>
  );
}
