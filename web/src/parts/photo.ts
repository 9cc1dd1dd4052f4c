/** A picture as pages show it. */
export interface Photo {
  id: string
  url: string
  thumbnailUrl?: string | null
  name: string
  /** What it proves: `BEFORE`, `SITE`, `AFTER`. */
  role?: string | null
  takenAt?: string | null
  place?: string | null
  sha256?: string | null
  /** Doubts for the checker, in words. */
  doubts?: string[]
  /** Set where somebody declared that it proves nothing; it stays visible. */
  annulment?: { at: string; by: string; reason: string } | null
}
