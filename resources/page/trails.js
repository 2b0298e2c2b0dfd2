// SPDX-License-Identifier: GPL-3.0-only
// The ways of the last seconds, as ribbons on the floor that become thinner and fade.

const seconds = 4;
const step = 0.06; // metres between two points

export class Trails {
  #ways = new Map(); // id to {points: [[x, z, time]], head, color}

  /** Notes where a participant is, in seconds of any clock. */
  add(id, [x, , z], color, now) {
    const way = this.#ways.get(id) ?? { points: [] };
    this.#ways.set(id, way);
    const last = way.points.at(-1);
    if (!last || Math.hypot(x - last[0], z - last[1]) > step) way.points.push([x, z, now]);
    while (way.points.length && now - way.points[0][2] > seconds) way.points.shift();
    way.head = [x, z, now];
    way.color = color;
  }

  /** Forgets all but these ids. */
  keep(ids) {
    for (const id of this.#ways.keys()) if (!ids.has(id)) this.#ways.delete(id);
  }

  /** Writes the ribbons into a Strip. */
  write(strip, now) {
    for (const { points, head, color } of this.#ways.values()) {
      const all = [...points, head];
      all.forEach(([x, z, time], i) => {
        const before = all[Math.max(i - 1, 0)];
        const after = all[Math.min(i + 1, all.length - 1)];
        const [dx, dz] = [after[0] - before[0], after[1] - before[1]];
        const freshness = Math.max(1 - (now - time) / seconds, 0);
        const k = (0.012 + 0.022 * freshness) / (Math.hypot(dx, dz) || 1);
        const alpha = freshness ** 1.5 * 0.75;
        const left = [x - dz * k, 0.008, z + dx * k, ...color, alpha];
        const right = [x + dz * k, 0.008, z - dx * k, ...color, alpha];
        if (i === 0) strip.move(...left);
        else strip.push(...left);
        strip.push(...right);
      });
    }
  }
}
