/** What a page links to fit its stories' frames: `<script async src="…/dateline-frames.js">`. */
import { fitFrames } from './page.js';

fitFrames();
