/** The way from the number first clicked down to the one shown: opening a known ref goes back to it. */
export function extendTrail(trail: string[], ref: string | undefined): string[] {
  if (!ref) return []
  const known = trail.indexOf(ref)
  return known >= 0 ? trail.slice(0, known + 1) : [...trail, ref]
}
