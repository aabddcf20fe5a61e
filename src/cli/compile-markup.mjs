// Part of the bundler, and plain JavaScript as that is.
import { parse } from 'acorn';
import { attribute, emptyElements, escaped } from '../base/html-pieces.mjs';

/**
 * Turns the elements of a layout into texts with holes. `code` is what the compiler made of a TSX file: calls of `jsx`, which
 * puts an element together anew each time it is rendered (`layouts/jsx/jsx-runtime.ts`). What is known beforehand is put
 * together here; what is not is asked of the functions that `jsx` asks:
 *
 *     jsxs("p", { class: rank, children: ["By ", jsx(Byline, { text })] })
 *     new jsxMarkup("<p" + jsxAttribute(" class=\"", rank) + ">By " + jsxHtml(Byline({ text })) + "</p>")
 *
 * Any other call is left as it is. Lines stay where they are, because a stack tells of them.
 */
export function compileMarkup(code) {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const runtime = program.body.filter(
    ({ type, source }) => type === 'ImportDeclaration' && source.value.endsWith('/jsx-runtime'),
  );
  if (runtime.length === 0) return code;
  const compiled = new Compiler(code, runtime, componentsIn(program)).codeOf(program);
  const names = 'attribute as jsxAttribute, html as jsxHtml, Markup as jsxMarkup';
  return `import { ${names} } from ${runtime[0].source.raw}; ${compiled}`;
}

/** The names that can only be components: an element's name may stand in a variable too. */
function componentsIn({ body }) {
  const names = body.flatMap((node) => {
    const { type, id, specifiers } = node.declaration ?? node;
    if (type === 'FunctionDeclaration') return [id.name];
    return type === 'ImportDeclaration' ? specifiers.map(({ local }) => local.name) : [];
  });
  return new Set(names);
}

class Compiler {
  #code;
  #components;
  /** By the names they have in this file. */
  #runtime;

  constructor(code, runtime, components) {
    this.#code = code;
    this.#components = components;
    const names = runtime.flatMap(({ specifiers }) => specifiers);
    this.#runtime = new Map(names.map(({ imported, local }) => [local.name, imported.name]));
  }

  /** A node's code, with the calls in it compiled. */
  codeOf(node) {
    let made = '';
    let from = node.start;
    for (const call of this.#callsIn(node)) {
      made += this.#code.slice(from, call.start) + this.#codeOfCall(call);
      from = call.end;
    }
    return made + this.#code.slice(from, node.end);
  }

  /** The outermost calls in a node, in their order. */
  #callsIn(node) {
    if (this.#isKnown(node)) return [node];
    return Object.values(node)
      .flat()
      .filter((child) => typeof child?.type === 'string')
      .sort((a, b) => a.start - b.start)
      .flatMap((child) => this.#callsIn(child));
  }

  #isKnown({ type, callee, arguments: given }) {
    if (type !== 'CallExpression' || !['jsx', 'jsxs'].includes(this.#runtime.get(callee.name))) return false;
    const [element, props, key] = given;
    if (key || props.type !== 'ObjectExpression') return false;
    if (this.#isComponent(element)) return true;
    const isElement = element.type === 'Literal' || this.#isFragment(element);
    return isElement && props.properties.every((prop) => prop.type === 'Property' && !prop.computed);
  }

  #isComponent(element) {
    return this.#components.has(element.name) && !this.#isFragment(element);
  }

  #isFragment(element) {
    return this.#runtime.get(element.name) === 'Fragment';
  }

  #codeOfCall(call) {
    const [element, props] = call.arguments;
    const lines = new Lines(call);
    const made = this.#isComponent(element)
      ? `${element.name}(${lines.before(props)}${this.codeOf(props)})`
      : `new jsxMarkup(${this.#joined(this.#partsOf(call), lines)})`;
    return made + lines.left();
  }

  #joined(parts, lines) {
    const terms = [];
    let text = '';
    const endText = () => {
      if (text !== '') terms.push(JSON.stringify(text));
      text = '';
    };
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else {
        endText();
        terms.push(`${lines.before(part.node)}${part.opening}${this.codeOf(part.node)})`);
      }
    }
    endText();
    return terms.join(' + ') || '""';
  }

  /** Texts, and holes: the beginning of a function's call, and the node that it is called with. */
  #partsOf(call) {
    const [element, { properties }] = call.arguments;
    const named = properties.map(({ key, value }) => ({ name: key.name ?? key.value, value }));
    const children = named.filter(({ name }) => name === 'children').flatMap(({ value }) => this.#partsOfChild(value));
    if (this.#isFragment(element)) return children;
    const attributes = named.filter(({ name }) => name !== 'children').map(partOfAttribute);
    const opening = [`<${element.value}`, ...attributes, '>'];
    return emptyElements.has(element.value) ? opening : [...opening, ...children, `</${element.value}>`];
  }

  #partsOfChild(node) {
    if (node.type === 'ArrayExpression' && node.elements.every((child) => child && child.type !== 'SpreadElement'))
      return node.elements.flatMap((child) => this.#partsOfChild(child));
    if (typeof node.value === 'string') return [escaped(node.value)];
    if (this.#isKnown(node) && !this.#isComponent(node.arguments[0])) return this.#partsOf(node);
    return [{ opening: 'jsxHtml(', node }];
  }
}

function partOfAttribute({ name, value: node }) {
  const opening = ` ${name}="`;
  if (node.type === 'Literal') return attribute(opening, node.value);
  return { opening: `jsxAttribute(${JSON.stringify(opening)}, `, node };
}

/** How many lines of a call are still to come. */
class Lines {
  #line;
  #last;

  constructor({ loc }) {
    this.#line = loc.start.line;
    this.#last = loc.end.line;
  }

  /** The ends of lines that stand between what was last and a node. */
  before({ loc }) {
    const ends = '\n'.repeat(loc.start.line - this.#line);
    this.#line = loc.end.line;
    return ends;
  }

  left() {
    return '\n'.repeat(this.#last - this.#line);
  }
}
