// SPDX-License-Identifier: GPL-3.0-only
// The programs of the graphics card. Colours are premultiplied by their alpha.

/** Balls, boxes and pills: an instance for each. */
const solidVertex = `#version 300 es
layout(location=0) in vec3 aPos;
layout(location=1) in vec3 aNormal;
layout(location=2) in vec4 iPos;   // and half the width
layout(location=3) in vec4 iRot;
layout(location=4) in vec4 iColor; // alpha below 1: glass; above 1: it glows
layout(location=5) in vec4 iSize;  // half of height and depth; 1 for a pill
uniform mat4 uView, uProjection;
out vec3 vNormal, vWorld;
out vec4 vColor;
vec3 turn(vec4 q, vec3 v) { return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v); }
void main() {
  vec3 size = vec3(iPos.w, iSize.xy);
  bool isPill = iSize.z > 0.0; // two halves of a ball, apart
  vec3 p = isPill ? aPos * iPos.w + vec3(0, sign(aPos.y) * (iSize.x - iPos.w), 0) : aPos * size;
  vWorld = iPos.xyz + turn(iRot, p);
  vNormal = turn(iRot, isPill ? aNormal : normalize(aNormal / size));
  vColor = iColor;
  gl_Position = uProjection * uView * vec4(vWorld, 1);
}`;

const solidFragment = `#version 300 es
precision mediump float;
in vec3 vNormal, vWorld;
in vec4 vColor;
uniform vec3 uEye, uSky, uGround;
out vec4 color;
void main() {
  vec3 n = normalize(vNormal), v = normalize(uEye - vWorld), l = normalize(vec3(0.35, 0.9, 0.45));
  float sun = max(dot(n, l), 0.0);
  float rim = pow(1.0 - max(dot(n, v), 0.0), 3.0);
  float shine = pow(max(dot(n, normalize(l + v)), 0.0), 48.0);
  vec3 base = vColor.rgb;
  vec3 light = base * (mix(uGround, uSky, n.y * 0.5 + 0.5) + sun * 0.55);
  light += shine * 0.22 + rim * 0.16 * mix(base, vec3(1), 0.5);
  float a = clamp(vColor.a, 0.0, 1.0);
  if (vColor.a < 1.0) a *= smoothstep(0.1, 1.15, vWorld.y); // bodies are a guess: they fade towards the floor
  color = vec4(mix(light, base * 1.25, max(vColor.a - 1.0, 0.0)) * a, a);
}`;

const floorVertex = `#version 300 es
layout(location=0) in vec2 aPos;
uniform mat4 uView, uProjection;
uniform vec3 uCenter;
out vec2 vWorld;
void main() {
  vWorld = uCenter.xz + aPos * 60.0;
  gl_Position = uProjection * uView * vec4(vWorld.x, 0, vWorld.y, 1);
}`;

/** Lines of half a metre and a metre, which stay sharp from near and vanish from far. */
const floorFragment = `#version 300 es
precision highp float;
in vec2 vWorld;
uniform vec3 uEye, uCenter, uFloor, uLine, uAxis;
out vec4 color;
float grid(float step, float width) {
  vec2 distance = abs(fract(vWorld / step - 0.5) - 0.5) * step, w = fwidth(vWorld);
  vec2 a = 1.0 - smoothstep(w * width * 0.5, w * (width * 0.5 + 1.0), distance);
  a *= clamp(step * 0.25 / w, 0.0, 1.0);
  return max(a.x, a.y);
}
void main() {
  float fade = 1.0 - smoothstep(6.0, 26.0, length(vWorld - uCenter.xz));
  vec3 c = mix(uFloor, uLine, max(grid(0.5, 0.4) * 0.4, grid(1.0, 1.0)));
  vec2 axis = 1.0 - smoothstep(fwidth(vWorld) * 0.6, fwidth(vWorld) * 1.6, abs(vWorld));
  c = mix(c, uAxis, max(axis.x, axis.y));
  color = vec4(c * fade, fade);
}`;

/** Discs on the floor: shadows, and the ring around the selected participant. */
const discVertex = `#version 300 es
layout(location=0) in vec2 aPos;
layout(location=1) in vec4 iDisc;  // centre and radius
layout(location=2) in vec4 iColor; // alpha above 1: a ring
uniform mat4 uView, uProjection;
out vec2 vPlace;
out vec4 vColor;
void main() {
  vPlace = aPos;
  vColor = iColor;
  gl_Position = uProjection * uView * vec4(iDisc.x + aPos.x * iDisc.w, iDisc.y, iDisc.z + aPos.y * iDisc.w, 1);
}`;

const discFragment = `#version 300 es
precision mediump float;
in vec2 vPlace;
in vec4 vColor;
out vec4 color;
void main() {
  float r = length(vPlace);
  float ring = smoothstep(0.74, 0.80, r) * (1.0 - smoothstep(0.94, 1.0, r));
  float shade = pow(max(1.0 - r, 0.0), 1.4) * vColor.a;
  float a = vColor.a > 1.0 ? ring : shade;
  color = vec4(vColor.rgb * a, a);
}`;

const trailVertex = `#version 300 es
layout(location=0) in vec3 aPos;
layout(location=1) in vec4 aColor;
uniform mat4 uView, uProjection;
out vec4 vColor;
void main() {
  vColor = aColor;
  gl_Position = uProjection * uView * vec4(aPos, 1);
}`;

const trailFragment = `#version 300 es
precision mediump float;
in vec4 vColor;
out vec4 color;
void main() { color = vec4(vColor.rgb * vColor.a, vColor.a); }`;

/** Names, which face the camera and are as large on the screen from far as from near. */
const nameVertex = `#version 300 es
layout(location=0) in vec2 aPos;
layout(location=1) in vec4 iPos;
layout(location=2) in vec4 iPlace; // in the atlas: left, top, width, height
uniform mat4 uView, uProjection;
uniform float uScale;
out vec2 vPlace;
void main() {
  vec4 p = uView * vec4(iPos.xyz, 1);
  vPlace = iPlace.xy + vec2(aPos.x * 0.5 + 0.5, 0.5 - aPos.y * 0.5) * iPlace.zw;
  float scale = clamp(-p.z, 0.8, 14.0) * uScale;
  p.xy += (aPos * iPlace.zw * 0.5 + vec2(0, iPlace.w * 0.5)) * scale;
  gl_Position = uProjection * p;
}`;

const nameFragment = `#version 300 es
precision mediump float;
in vec2 vPlace;
uniform sampler2D uAtlas;
out vec4 color;
void main() {
  color = texture(uAtlas, vPlace);
  if (color.a < 0.01) discard;
}`;

function compile(gl, vertex, fragment) {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

function uniformsOf(gl, program) {
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const logs = gl.getAttachedShaders(program).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error([gl.getProgramInfoLog(program), ...logs].join("\n"));
  }
  const uniforms = {};
  for (let i = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) - 1; i >= 0; i--) {
    const { name } = gl.getActiveUniform(program, i);
    uniforms[name] = gl.getUniformLocation(program, name);
  }
  return { program, uniforms };
}

/** All programs by name, each as {program, uniforms}. */
export function compileShaders(gl) {
  const sources = {
    solid: [solidVertex, solidFragment],
    floor: [floorVertex, floorFragment],
    disc: [discVertex, discFragment],
    trail: [trailVertex, trailFragment],
    name: [nameVertex, nameFragment],
  };
  // All are compiled before the first is asked for, so that the driver can work in parallel.
  const programs = Object.entries(sources).map(([name, both]) => [name, compile(gl, ...both)]);
  return Object.fromEntries(programs.map(([name, program]) => [name, uniformsOf(gl, program)]));
}
