/** The script that a page links where one hash must cover everything: the elements at once, and stories of its figures and links. */
import './define.js';
import { watchFigures } from './embed/figures.js';
import { watchLinks } from './embed/links.js';

watchFigures();
watchLinks();
