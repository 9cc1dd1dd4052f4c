import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { fieldPage } from './fieldPage.ts'

const serverPort = process.env.ECOLEDGER_PORT ?? '8080'
const server = `http://127.0.0.1:${serverPort}`

export default defineConfig({
  plugins: [vue(), fieldPage()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: true,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/actuator': server },
  },
  preview: { host: '127.0.0.1', proxy: { '/api': server, '/actuator': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The page for outdoors is an application of its own: small, and kept on the device.
    rolldownOptions: { input: { index: 'index.html', field: 'field.html' } },
    // ECharts and MapLibre are loaded only by the pages that draw; their size is known and accepted.
    chunkSizeWarningLimit: 1200,
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
