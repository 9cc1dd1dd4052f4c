import 'element-plus/dist/index.css'
import './styles/theme.css'
import './styles/page.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import StartGate from './frame/StartGate.vue'
import { i18n } from './frame/i18n'
import { router } from './frame/router'

createApp(StartGate).use(createPinia()).use(i18n).use(router).mount('#app')
