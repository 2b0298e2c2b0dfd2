// SPDX-License-Identifier: GPL-3.0-only
// A worker that ticks at the period, in ms, that it is told.
onmessage = ({ data: period }) => setInterval(() => postMessage(null), period);
