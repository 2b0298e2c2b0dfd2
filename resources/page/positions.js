// SPDX-License-Identifier: GPL-3.0-only
// Nodes of clients whose states have another format than Superklub's: positions at a JSON path, by the same rules as in
// the window's map.

/** "$.head.position" or "nodes[0].pos" as names and indices; null if it is malformed or has several matches. */
export function parsePath(text) {
  const step = /^(?:\.?([^.[\]*?'"]+)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\])/;
  let rest = text.trim().replace(/^\$/, "");
  const path = [];
  while (rest) {
    const match = step.exec(rest);
    if (!match || (path.length && match[1] !== undefined && !rest.startsWith("."))) return null;
    path.push(match[2] !== undefined ? Number(match[2]) : (match[1]?.trim() ?? match[3] ?? match[4]));
    rest = rest.slice(match[0].length);
  }
  return text.trim() ? path : null;
}

const allFinite = (numbers) => numbers.every((each) => typeof each === "number" && Number.isFinite(each));

/** A position as {x, y, z} or as an array of three; null for anything else. */
function positionIn(value) {
  const numbers = Array.isArray(value) ? value : [value?.x, value?.y, value?.z];
  return numbers.length === 3 && allFinite(numbers) ? numbers : null;
}

/** A rotation beside the position, as {x, y, z, w}. */
function rotationIn(object) {
  const value = object?.rotation ?? object?.orientation ?? object?.quaternion ?? object?.rot;
  const numbers = [value?.x, value?.y, value?.z, value?.w];
  const length = allFinite(numbers) ? Math.hypot(...numbers) : 0;
  return length > 1e-6 ? numbers.map((each) => each / length) : [0, 0, 0, 1];
}

/** The one node of a body whose position is at the path; none if there is no position. */
export function nodesAtPath(body, path) {
  const at = (names) => names.reduce((value, name) => value?.[name], body);
  const pos = positionIn(at(path));
  if (!pos) return [];
  const rot = rotationIn(path.length ? at(path.slice(0, -1)) : null);
  return [{ id: "head", pos, rot, shape: "ball", color: String(body.color ?? "grey") }];
}
