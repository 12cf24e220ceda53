import { createElement, Fragment, type ReactNode } from 'react';

const plain = new Set([
  ...['p', 'div', 'br', 'hr', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'strike', 'small'],
  ...['sub', 'sup', 'ul', 'ol', 'li', 'blockquote', 'q', 'cite', 'code', 'pre', 'span'],
  ...['dl', 'dt', 'dd'],
]);
const empty = new Set(['br', 'hr']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * A note as elements of ours: what the server has cleaned is read once more, and nothing but known
 * elements without any attributes, and links to pages and addresses, comes onto the screen.
 */
export function NoteHtml({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return <div className="nh">{shown(body)}</div>;
}

/** What stands in an element, as elements of ours. */
export function shown(parent: Node): ReactNode {
  return [...parent.childNodes].map((node, place) => (
    <Fragment key={place}>{nodeShown(node)}</Fragment>
  ));
}

function nodeShown(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === 'a') return linkShown(node);
  if (headings.has(name)) return <p className="nh-h">{shown(node)}</p>;
  if (empty.has(name)) return createElement(name);
  return plain.has(name) ? createElement(name, null, shown(node)) : shown(node);
}

function linkShown(link: Element): ReactNode {
  const href = link.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return shown(link);
  return (
    <a className="link" href={href} target="_blank" rel="noopener noreferrer nofollow">
      {shown(link)}
    </a>
  );
}
