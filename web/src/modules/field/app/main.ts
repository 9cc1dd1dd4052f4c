import '@/styles/theme.css'
import './field.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import FieldApp from './FieldApp.vue'
import { i18n } from './i18n'

createApp(FieldApp).use(createPinia()).use(i18n).mount('#app')
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/field-worker.js', { scope: '/field' })
}
