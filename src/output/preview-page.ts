/** What the browser is shown besides the last good site. */
export interface PreviewState {
  /** Counts builds, so that a page can tell whether it is the newest. */
  readonly build: number;
  /** The mistakes as the terminal shows them; empty when there are none. */
  readonly mistakes: string;
  /** Whether errors stand, so that the site shown is an older one. */
  readonly broken: boolean;
}

/** Reloads the page when the server's build is not the page's; the server tells its build at once when asked. */
export const reloadScript = `
const own = new URL(import.meta.url).searchParams.get('build');
new EventSource('/.dateline/events').onmessage = ({ data }) => data === own || location.reload();
`;

/** The page's content security policy, up to its end. */
const policy = /(<meta http-equiv="Content-Security-Policy" content="[^"]*)/;

/** What the preview adds to a page is refused by it. Where the policy has these rules already, its own come first. */
const previewNeeds = "; script-src 'self'; style-src-attr 'unsafe-inline'";

/** A page of the preview with the reload script and, while there are mistakes, a panel with them. */
export function previewPage(page: string | undefined, { build, mistakes, broken }: PreviewState): string {
  const script = `<script type="module" src="/.dateline/reload.js?build=${build}"></script>`;
  const addition = `${mistakes && panel(mistakes, broken)}${script}`;
  const whole =
    page?.replace(policy, `$1${previewNeeds}`) ??
    '<!DOCTYPE html>\n<html lang="en"><head><title>Preview</title></head><body><p>The first build is not done yet.</p></body></html>';
  const at = whole.lastIndexOf('</body>');
  return at < 0 ? whole + addition : whole.slice(0, at) + addition + whole.slice(at);
}

function panel(mistakes: string, broken: boolean): string {
  const words = broken ? 'There are mistakes. This is the last good site.' : 'There are warnings.';
  const text = mistakes.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const colour = broken ? '#a40e26' : '#7a5200';
  return `<details ${broken ? 'open ' : ''}dir="ltr" lang="en" id="dateline-mistakes" style="position:fixed;inset:auto 0 0 0;z-index:9999;max-height:60vh;overflow:auto;background:#fff;color:#111;border-top:6px solid ${colour};font:14px/1.5 ui-monospace,monospace;padding:.75rem 1rem;box-shadow:0 -4px 24px #0004"><summary style="font-weight:bold;color:${colour};cursor:pointer">${words}</summary><pre style="white-space:pre-wrap;unicode-bidi:plaintext;margin:.75rem 0 0">${text}</pre></details>`;
}
