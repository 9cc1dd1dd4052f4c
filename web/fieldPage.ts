import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import type { Connect, Plugin } from 'vite'

const WORKER = fileURLToPath(new URL('./src/modules/field/worker/worker.js', import.meta.url))
const PAGE = '/field'
const ALSO = ['/field.webmanifest', '/favicon.svg']

/** Writes the service worker of the page for outdoors with the list of exactly those files that the page is made of. */
export function fieldPage(): Plugin {
  return {
    name: 'ecoledger-field-page',
    configureServer: ({ middlewares }) => void middlewares.use(asServerDoes),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(asServerDoes),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Set<string>()
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const visit = (fileName: string) => {
          const chunk = chunks.find((file) => file.fileName === fileName)
          if (!chunk || files.has(fileName)) return
          files.add(fileName)
          chunk.viteMetadata?.importedCss.forEach((css) => files.add(css))
          ;[...chunk.imports, ...chunk.dynamicImports].forEach(visit)
        }
        const entry = chunks.find((file) => file.isEntry && file.name === 'field')
        if (!entry) this.error('The page for outdoors is not in the bundle')
        visit(entry.fileName)
        const shell = [PAGE, ...ALSO, ...[...files].sort().map((file) => `/${file}`)]
        const source = readFileSync(WORKER, 'utf8')
        const version = createHash('sha256')
          .update(source + shell.join())
          .digest('hex')
          .slice(0, 16)
        this.emitFile({
          type: 'asset',
          fileName: 'field-worker.js',
          source: source.replace('__SHELL__', JSON.stringify(shell)).replace('__VERSION__', version),
        })
      },
    },
  }
}

/** The server answers this address with a page of its own. */
const asServerDoes: Connect.NextHandleFunction = (request, _, next) => {
  if (request.url?.split('?')[0] === PAGE) request.url = '/field.html'
  next()
}
