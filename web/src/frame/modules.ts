import type { ModuleDefinition } from './module'

const found = import.meta.glob<{ default: ModuleDefinition }>(['../modules/*/module.ts', '../modules/*/*/module.ts'], {
  eager: true,
})

/** All modules of the application, in their order. A new folder under `modules/`, or one level below, is found by itself. */
export const modules: ModuleDefinition[] = Object.values(found)
  .map((file) => file.default)
  .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
