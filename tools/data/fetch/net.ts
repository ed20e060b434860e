/** What fetching needs of the world, so that tests can hand in their own. */
export interface Net {
  fetch(url: URL, init: RequestInit): Promise<Response>;
  sleep(ms: number): Promise<void>;
  /** A number from 0 up to 1, for the jitter. */
  chance(): number;
  now(): Date;
}

/** The world as it is. */
export const world: Net = {
  fetch: (url, init) => fetch(url, init),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
  chance: Math.random,
  now: () => new Date(),
};

export interface Limits {
  readonly tries: number;
  /** How long a server may say nothing, at the start or in between. */
  readonly silenceMs: number;
  /** How long we wait at most when a server asks us to. */
  readonly patienceMs: number;
  readonly maxBytes: number;
  readonly redirects: number;
}

export const limits: Limits = { tries: 3, silenceMs: 30_000, patienceMs: 600_000, maxBytes: 1_000_000_000, redirects: 5 };

/** The name that publishers see in their logs. */
export const userAgent = 'ChainReaction (data refresh of a public-interest site; npm run data)';
