// SPDX-License-Identifier: GPL-3.0-only
// Vertex data on the graphics card.

function attribute(gl, index, size, stride, offset, divisor = 0) {
  gl.enableVertexAttribArray(index);
  gl.vertexAttribPointer(index, size, gl.FLOAT, false, stride * 4, offset * 4);
  gl.vertexAttribDivisor(index, divisor);
}

export function quadBuffer(gl) {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  return buffer;
}

/** The corners of a quad without instances. */
export function quadArray(gl, quad) {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, quad);
  attribute(gl, 0, 2, 2, 0);
  return array;
}

/** Numbers that are written anew for each frame. */
class Data {
  constructor(gl, stride) {
    this.gl = gl;
    this.stride = stride;
    this.count = 0;
    this.values = new Float32Array(64 * stride);
    this.buffer = gl.createBuffer();
    this.array = gl.createVertexArray();
  }

  clear() {
    this.count = 0;
  }

  push(...values) {
    if ((this.count + 1) * this.stride > this.values.length) {
      const larger = new Float32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(values, this.count++ * this.stride);
  }

  upload() {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.values, gl.DYNAMIC_DRAW, 0, this.count * this.stride);
  }
}

/** Instances of a mesh: 16 numbers each. */
export class Solids extends Data {
  constructor(gl, { vertices, indices }) {
    super(gl, 16);
    this.indexCount = indices.length;
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(vertices), gl.STATIC_DRAW);
    attribute(gl, 0, 3, 6, 0);
    attribute(gl, 1, 3, 6, 3);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array(indices), gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (let i = 0; i < 4; i++) attribute(gl, 2 + i, 4, 16, i * 4, 1);
    gl.bindVertexArray(null);
  }

  draw() {
    const { gl } = this;
    gl.bindVertexArray(this.array);
    gl.drawElementsInstanced(gl.TRIANGLES, this.indexCount, gl.UNSIGNED_SHORT, 0, this.count);
  }
}

/** Instances of a quad: 8 numbers each. */
export class Quads extends Data {
  constructor(gl, quad) {
    super(gl, 8);
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, quad);
    attribute(gl, 0, 2, 2, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    for (let i = 0; i < 2; i++) attribute(gl, 1 + i, 4, 8, i * 4, 1);
    gl.bindVertexArray(null);
  }

  draw() {
    const { gl } = this;
    gl.bindVertexArray(this.array);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count);
  }
}

/** A strip of triangles: position and colour, 7 numbers for each vertex. */
export class Strip extends Data {
  constructor(gl) {
    super(gl, 7);
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    attribute(gl, 0, 3, 7, 0);
    attribute(gl, 1, 4, 7, 3);
    gl.bindVertexArray(null);
  }

  /** Begins another ribbon at a vertex, apart from the last one. */
  move(...values) {
    if (this.count) {
      const last = this.values.slice((this.count - 1) * 7, this.count * 7);
      this.push(...last);
      this.push(...values);
    }
    this.push(...values);
  }

  draw() {
    const { gl } = this;
    gl.bindVertexArray(this.array);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, this.count);
  }
}
