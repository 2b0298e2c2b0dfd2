// SPDX-License-Identifier: GPL-3.0-only
// Types of supersynk.js.

/** A node of Superklub. Axes of Unity: x right, y up, z forward; a rotation is x, y, z, w. */
export interface Node {
  id: string;
  pos: number[];
  rot: number[];
  shape: string;
  color: string;
}

/** What a client posts. Everything but client_id belongs to the application. */
export interface State {
  client_id?: string;
  /** Set by send(): the server time at which the state was sampled, in seconds. */
  t?: number;
  name?: string;
  /** Nodes, as formatNode() writes them. */
  data?: string[];
  [member: string]: unknown;
}

/** Another participant. */
export interface Other {
  readonly id: string;
  /** The member `name` of its state, or its id. */
  readonly name: string;
  /** Its newest state. */
  readonly body: State & { client_id: string };
  /** Its nodes at a server time, interpolated; by default the newest. */
  nodes(time?: number): Node[];
}

export interface Options {
  /** Unique in the channel; by default random. */
  id?: string;
  /** Posts or looks per second, 30 by default. */
  rate?: number;
  /** Requests in flight at most, 6 by default: as many connections as a browser opens. */
  overlap?: number;
  /** Seconds after which a request counts as lost, 2 by default. */
  timeout?: number;
  accessKey?: string;
}

/** `lost` means that the server does not answer: the channel tries again. `denied` means that it has stopped. */
export type Status = "idle" | "connecting" | "live" | "lost" | "denied";

export interface Events {
  joined: Other;
  left: Other;
  changed: Other;
  status: { status: Status; why: string };
  /** All of an answer has been taken in. */
  answer: { serverTime: number };
  error: Error;
}

export interface Latency {
  /** Round trips of the last 256 requests, in ms. */
  p50: number;
  p95: number;
  p99: number;
  /** How far the server's clock is ahead of this one, in seconds. */
  offset: number;
  /** The offset may be wrong by so many seconds. */
  uncertainty: number;
}

export class Channel extends EventTarget {
  /** @param server its URL, such as "https://host:9443" */
  constructor(server: string | URL, channel: string, options?: Options);
  readonly id: string;
  /** May be changed at any time. */
  rate: number;
  overlap: number;
  timeout: number;
  accessKey: string;
  readonly status: Status;
  readonly others: ReadonlyMap<string, Other>;
  /** How far in the past the others move smoothly, in seconds: at least two of their periods. */
  delay: number;
  readonly counts: { sent: number; answered: number; late: number; overtaken: number; failed: number };

  on<Type extends keyof Events>(type: Type, listener: (detail: Events[Type]) => void): this;
  /** Joins. Resolves with the first answer; rejects if the access key is missing or wrong. */
  join(state: State | string): Promise<this>;
  /** Looks without joining. */
  watch(): Promise<this>;
  /** Sets the state that is posted from now on. */
  send(state: State | string): void;
  /** Begins a request if one is due. Called by a timer, by send(), and by whatever else ticks. */
  pump(): void;
  /**
   * Leaves at once; by itself, a client is removed after 5 s. Works in `pagehide` too. The others stay as they were,
   * and join() enters again.
   */
  leave(): Promise<void>;
  /** The server's time, as estimated, in seconds since 1970. */
  now(): number;
  latency(): Latency;
}

export function parseNode(text: string): Node;
export function formatNode(node: Pick<Node, "id" | "pos" | "rot"> & Partial<Node>): string;
/** The value below which the share q of the sorted numbers lies. */
export function quantile(sorted: number[], q: number): number;
