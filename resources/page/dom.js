// SPDX-License-Identifier: GPL-3.0-only
// Elements, made without HTML text: what clients send can't become markup.

export const byId = (id) => document.getElementById(id);

/** An element with properties, and children: elements or text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  const { attributes = {}, ...others } = properties;
  Object.assign(made, others);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A coloured dot. */
export function dot(color) {
  const made = element("i", { className: "dot", attributes: { "aria-hidden": "true" } });
  made.style.background = color; // a property: the security policy forbids style attributes
  return made;
}

/** The children of a dl. */
export const facts = (rows) =>
  rows.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)));

/** The rows of a table; the first cell of each is its header. */
export const rows = (cells) =>
  cells.map(([head, ...others]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, head),
      ...others.map((cell) => element("td", {}, cell)),
    ),
  );

/** Lets the browser save a text as a file. */
export function save(name, type, text) {
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
