/**
 * What a state means, whatever it is called: `active` is being worked on, `soon` is nearly due, `overdue` also stands for
 * exceeded, `proven` only for what has been verified, `muted` for what is over and needs nobody.
 */
export type Tone = 'plain' | 'active' | 'soon' | 'overdue' | 'proven' | 'muted'

/** A state as pages get it. */
export interface StateView {
  label: string
  tone?: Tone
}
