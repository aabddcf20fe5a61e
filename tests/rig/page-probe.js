/**
 * What the tests ask of a page from inside it. Plain JavaScript, because it runs in the browser; `page-checks.ts` hands
 * it over and has the types.
 */
(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const named = (element) =>
    `${element.tagName.toLowerCase()}${element.className ? `.${element.className}` : ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const focusables = () =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(shown);

  /** How far the page can be moved sideways, and by what. */
  const sideways = () => {
    const root = document.documentElement;
    const hidden = [root, document.body].filter((one) => getComputedStyle(one).overflowX !== 'visible').map(named);
    const over = root.scrollWidth - root.clientWidth;
    if (over <= 0) return hidden.map((one) => `${one} hides what is too wide`);
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > root.clientWidth + 0.5 || left < -0.5) && !element.closest('.table > *');
    });
    return [`by ${over} px: ${wide.slice(0, 3).map(named).join(', ')}`];
  };

  /** Links in the run of a sentence are exempt, as WCAG 2.5.8 has it. */
  const inSentence = (element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.closest('p, li, td, figcaption')?.childNodes ?? [])].some(
      (node) => !node.contains(element) && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
    );
  /** A link that covers its teaser does so with a box of its own. */
  const tappable = (element) => {
    const cover = getComputedStyle(element, '::after');
    const covers = cover.content !== 'none' && cover.position === 'absolute';
    return covers ? { width: Number.parseFloat(cover.width), height: Number.parseFloat(cover.height) } : undefined;
  };
  const smallTargets = () =>
    focusables().flatMap((element) => {
      const { width, height } = tappable(element) ?? element.getBoundingClientRect();
      const hiddenUntilFocused = width <= 1 && height <= 1;
      if (hiddenUntilFocused || (width >= 24 && height >= 24) || inSentence(element)) return [];
      return [`${named(element)} is ${width.toFixed(1)} × ${height.toFixed(1)} px`];
    });

  const brightness = (colour) => {
    const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ringOf = (element) => {
    for (const pseudo of [null, '::after', '::before']) {
      const style = getComputedStyle(element, pseudo);
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) return style.outlineColor;
    }
    return undefined;
  };
  /** Needs a Tab pressed before, so that the browser shows the focus it is given by a script. */
  const faintFocus = () =>
    focusables().flatMap((element) => {
      element.focus();
      if (document.activeElement !== element) return [`${named(element)} cannot have the focus`];
      const ring = ringOf(element);
      const ratio = ring === undefined ? 0 : contrast(ring, getComputedStyle(document.body).backgroundColor);
      element.blur();
      return ratio >= 3 ? [] : [`${named(element)} shows its focus with a contrast of ${ratio.toFixed(1)}`];
    });

  /** Every character that stands on the page, by the font it is asked to be set in: `font-weight font-family`. */
  const characters = () => {
    const byFont = {};
    const add = (style, text) => {
      const font = `${style.fontWeight} 40px ${style.fontFamily}`;
      byFont[font] ??= '';
      for (const character of new Set(text)) {
        if (!/[\s\p{M}\p{Cc}\p{Cf}]/u.test(character) && !byFont[font].includes(character)) byFont[font] += character;
      }
    };
    for (const element of document.querySelectorAll('body, body *')) {
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        const text = /^"(.*)"$/.exec(style.content)?.[1];
        if (text) add(style, text);
      }
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      if (text.length > 0) add(getComputedStyle(element), text.map((node) => node.data).join(''));
    }
    return byFont;
  };

  /** The characters that a font and all its fallbacks draw as they draw a character that does not exist. */
  const missing = async (font, text) => {
    // Fonts of other devices, which stand in for the site's own, are not there; its own is waited for.
    await document.fonts.load(font, text).catch(() => {});
    await document.fonts.ready;
    const context = new OffscreenCanvas(120, 80).getContext('2d', { willReadFrequently: true });
    context.font = font;
    const drawn = (character) => {
      context.clearRect(0, 0, 120, 80);
      context.fillText(character, 30, 55);
      const dots = new Uint32Array(context.getImageData(0, 0, 120, 80).data.buffer);
      const digest = dots.reduce((sum, dot, at) => (dot === 0 ? sum : (sum * 31 + dot + at) | 0), 7);
      return `${context.measureText(character).width} ${digest}`;
    };
    const nothing = ['\u{10ffff}', '\u{e0fff}', '\u0378'].map(drawn);
    return [...text].filter((character) => nothing.includes(drawn(character)));
  };

  /** The focusable elements that the Tab key has not reached, and those it reached out of order. */
  const tabbed = [];
  const noteFocus = () => tabbed.push(document.activeElement);
  const unreached = () => {
    const all = focusables();
    return all.filter((element, at) => tabbed[at] !== element).map(named);
  };
  const howMany = () => focusables().length;

  globalThis.probe = { howMany, noteFocus, unreached, sideways, smallTargets, faintFocus, characters, missing };
})();
