// SPDX-License-Identifier: GPL-3.0-only
// 4×4 matrices in WebGL's order: column by column.

const unit = (v) => {
  const length = Math.hypot(...v) || 1;
  return v.map((x) => x / length);
};
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

/** A projection with the vertical angle fov, in radians; near and far in metres. */
export function perspective(fov, aspect, near = 0.05, far = 120) {
  const f = 1 / Math.tan(fov / 2);
  const depth = near - far;
  return new Float32Array([
    ...[f / aspect, 0, 0, 0],
    ...[0, f, 0, 0],
    ...[0, 0, (near + far) / depth, -1],
    ...[0, 0, (2 * near * far) / depth, 0],
  ]);
}

/** The view of a camera at eye that looks at target. */
export function lookAt(eye, target, up = [0, 1, 0]) {
  const z = unit(eye.map((v, i) => v - target[i]));
  const x = unit(cross(up, z));
  const y = cross(z, x);
  return new Float32Array([
    ...[x[0], y[0], z[0], 0],
    ...[x[1], y[1], z[1], 0],
    ...[x[2], y[2], z[2], 0],
    ...[-dot(x, eye), -dot(y, eye), -dot(z, eye), 1],
  ]);
}

/** A point in the space of a view. */
export const transformed = (view, p) =>
  [0, 1, 2].map((i) => view[i] * p[0] + view[4 + i] * p[1] + view[8 + i] * p[2] + view[12 + i]);

/** Where a point is on a screen of this size in pixels; null behind the camera. */
export function onScreen(view, projection, p, width, height) {
  const [x, y, z] = transformed(view, p);
  if (z > -0.1) return null;
  return [((projection[0] * x) / -z / 2 + 0.5) * width, (0.5 - (projection[5] * y) / -z / 2) * height];
}

/** A vector turned by a quaternion x, y, z, w. */
export function turned([x, y, z, w], v) {
  const c = [y * v[2] - z * v[1] + w * v[0], z * v[0] - x * v[2] + w * v[1], x * v[1] - y * v[0] + w * v[2]];
  return [
    v[0] + 2 * (y * c[2] - z * c[1]),
    v[1] + 2 * (z * c[0] - x * c[2]),
    v[2] + 2 * (x * c[1] - y * c[0]),
  ];
}
