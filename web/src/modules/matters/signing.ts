import type { ChainLink, Signing } from './matterFile'

/** First digits of a hash, enough to compare by eye. */
const SHOWN_DIGITS = 12

/** The first signature of the chain that is not there. */
export function nextLink({ chain }: Signing): ChainLink | undefined {
  return chain.find(({ signed }) => !signed)
}

export function shortHash(sha256: string): string {
  return sha256.slice(0, SHOWN_DIGITS)
}
