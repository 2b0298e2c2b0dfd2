// SPDX-License-Identifier: GPL-3.0-only
// The colours of nodes.

/** Superklub's names, as gentler colours than those of CSS. */
const named = {
  red: "#e5484d",
  green: "#30a46c",
  blue: "#3e7bfa",
  orange: "#f08c2e",
  magenta: "#d6409f",
  cyan: "#12a5b8",
  yellow: "#e8b90c",
  purple: "#8e5bd6",
  white: "#f0f2f4",
  black: "#2b2d31",
  grey: "#8b8f96",
  gray: "#8b8f96",
};

/** Those to choose from for oneself. */
export const choices = ["red", "orange", "yellow", "green", "cyan", "blue", "purple", "magenta"];

const known = new Map();
const probe = document.createElement("canvas").getContext("2d");

/** Red, green and blue from 0 to 1; grey for what CSS does not know. */
export function rgb(name) {
  if (!known.has(name)) {
    probe.fillStyle = named.grey;
    probe.fillStyle = named[String(name).toLowerCase()] ?? name;
    const hex = /^#(..)(..)(..)/.exec(probe.fillStyle) ?? ["", "8b", "8f", "96"]; // not for colours with alpha
    if (known.size > 1000) known.clear(); // clients choose the names
    known.set(
      name,
      hex.slice(1).map((part) => parseInt(part, 16) / 255),
    );
  }
  return known.get(name);
}

/** The same as text for CSS. */
export const css = (name) => `rgb(${rgb(name).map((part) => Math.round(part * 255))})`;
