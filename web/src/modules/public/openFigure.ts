import type { InjectionKey } from 'vue'

/** How parts of the public page open a number. */
export const OPEN_FIGURE: InjectionKey<(ref: string) => void> = Symbol('openFigure')
