// SPDX-License-Identifier: GPL-3.0-only
// The shapes of nodes, from -1 to 1 in each direction: three numbers of a position and three of a normal for each
// vertex, and the indices of the triangles.

/** A ball. Its vertices are its normals. */
export function ball(rows = 14, columns = 22) {
  const vertices = [];
  const indices = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const polar = (row / rows) * Math.PI;
      const around = (column / columns) * 2 * Math.PI;
      const point = [Math.sin(polar) * Math.cos(around), Math.cos(polar), Math.sin(polar) * Math.sin(around)];
      vertices.push(...point, ...point);
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const a = row * (columns + 1) + column;
      const b = a + columns + 1;
      indices.push(a, a + 1, b, a + 1, b + 1, b);
    }
  }
  return { vertices, indices };
}

/** A box with rounded edges: a ball whose eighths are moved into the corners. */
export function box(steps = 4, radius = 0.28) {
  const vertices = [];
  const indices = [];
  for (let face = 0; face < 6; face++) {
    const axis = face >> 1;
    const sign = face & 1 ? -1 : 1;
    const start = vertices.length / 6;
    for (let i = 0; i <= steps; i++) {
      for (let j = 0; j <= steps; j++) {
        const point = [0, 0, 0];
        point[axis] = sign;
        point[(axis + 1) % 3] = (i / steps) * 2 - 1;
        point[(axis + 2) % 3] = (j / steps) * 2 - 1;
        const inner = point.map((v) => Math.max(-1 + radius, Math.min(1 - radius, v)));
        const outward = point.map((v, k) => v - inner[k]);
        const length = Math.hypot(...outward) || 1;
        const normal = outward.map((v) => v / length);
        vertices.push(...inner.map((v, k) => v + normal[k] * radius), ...normal);
      }
    }
    for (let i = 0; i < steps; i++) {
      for (let j = 0; j < steps; j++) {
        const a = start + i * (steps + 1) + j;
        const b = a + steps + 1;
        indices.push(...(sign > 0 ? [a, b, a + 1, a + 1, b, b + 1] : [a, a + 1, b, a + 1, b + 1, b]));
      }
    }
  }
  return { vertices, indices };
}
