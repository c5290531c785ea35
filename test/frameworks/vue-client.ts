/** The article, made in the browser. */
import { createApp } from 'vue';
import Article from './vue-article.vue';

createApp(Article).mount('#root');
