import type { Markup } from '../jsx/jsx-runtime.ts';
import { href, relTo, type Setting } from './setting.ts';

interface OutletProps {
  readonly outlet: { readonly name: string; readonly url?: string };
  /** The outlet's own story, when this one retells it. */
  readonly basedOn: string | undefined;
  /** The place of reporting, which follows the outlet's name. */
  readonly dateline: string | undefined;
  readonly setting: Setting;
}

/** Who publishes the article, and where it was reported from. */
export function Outlet({ outlet, basedOn, dateline, setting }: OutletProps): Markup {
  const url = basedOn ?? outlet.url;
  return (
    <p class="outlet">
      {url ? (
        <a href={href(setting, url)} rel={relTo(url)}>
          {outlet.name}
        </a>
      ) : (
        <span>{outlet.name}</span>
      )}
      {dateline && ' '}
      {dateline && <span class="dateline">{dateline}</span>}
    </p>
  );
}
