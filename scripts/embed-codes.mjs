/** dist/cdn/embed/: a page with every code that puts a story into another page, with the hashes of the scripts as built. */
import { createHash } from 'node:crypto';

const base = 'https://example.org/dateline/';
const folder = 'https://example.org/stories/ferry/';
const story = `${folder}story.json`;

/** Keeps the story's place until it is there: in every page, guide and example alike. */
export const storyStyle = 'display: flow-root; min-height: 100vh';

/** The same for the figure; browsers give one a margin, which would leave a phone three quarters of its width. */
export const figureStyle = 'min-height: 100vh; margin: 0';

/** What a frame has until its height is told, and where nobody listens. */
export const frameStyle = 'width: 100%; height: 600px; border: 0';

const codes = [
  {
    title: 'The element',
    text: 'For pages that take HTML as it is written. The script is less than 2 kB; what it loads, when a story comes near the reader, lies beside it. Its hash covers the script alone.',
    code: (hash) => `${moduleOf('dateline-story.js', hash)}
<dateline-story src="${story}" style="${storyStyle}"></dateline-story>`,
  },
  {
    title: 'The element, under one hash',
    text: 'All of the script in one file, which loads at once: for pages whose rules ask that a hash covers whatever runs.',
    code: (hash) => `${moduleOf('dateline-story.all.js', hash)}
<dateline-story src="${story}" style="${storyStyle}"></dateline-story>`,
  },
  {
    title: 'The figure',
    text: 'For authors whose system takes elements and scripts away. The site links one of the scripts above, once, in the head of its pages.',
    code: () => `<figure class="dateline-story" data-src="${story}" style="${figureStyle}">
  <a href="${folder}">A day on the lake</a>
</figure>`,
  },
  {
    title: 'The frame',
    text: 'For stories that dateline-story build has published. The script gives the frame the height of its content; without it the height is yours.',
    code: (hash) => `<iframe class="dateline-story" src="${folder}embed.html" title="A day on the lake"
  style="${frameStyle}" loading="lazy" allowfullscreen></iframe>
<script async src="${base}dateline-frames.js" integrity="${hash('dateline-frames.js')}" crossorigin="anonymous"></script>`,
  },
];

const moduleOf = (name, hash) =>
  `<script type="module" src="${base}${name}" integrity="${hash(name)}" crossorigin="anonymous"></script>`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {(name: string) => Buffer} read the content of a script
 * @returns {string} the page's HTML; its own script puts the real addresses in the place of the examples
 */
export function embedCodes(read) {
  const hash = (name) => `sha384-${createHash('sha384').update(read(name)).digest('base64')}`;
  const sections = codes.map(
    ({ title, text, code }) => `<section>
<h2>${title}</h2>
<p>${text}</p>
<pre><code>${escape(code(hash))}</code></pre>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Embed a story</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<script defer src="page.js"></script>
<body data-base="${base}" data-story="${story}">
<main>
<h1>Embed a story</h1>
<p>Scripts and stories are fetched from where they lie: let both servers send <b>Access-Control-Allow-Origin: *</b>, and give
each version of the scripts a folder of its own. A file that changes is refused by the pages that know its hash.</p>
<label>The story’s address <input name="story" type="url" placeholder="${story}"></label>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

export const embedCodesStyle = `:root { color-scheme: light dark }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
h1, h2 { line-height: 1.2; margin: 0 0 0.5rem }
section { margin-top: 2.5rem }
p { margin: 0 0 0.75rem }
label { display: block; margin-top: 1.5rem; font-weight: 600 }
input { display: block; box-sizing: border-box; width: 100%; margin-top: 0.25rem; padding: 0.5rem; font: inherit; font-weight: 400 }
pre { margin: 0 0 0.5rem; padding: 0.75rem 1rem; border: 1px solid light-dark(#d8d2c4, #45423b); white-space: pre-wrap; overflow-wrap: anywhere; font: 0.85rem/1.5 ui-monospace, monospace }
button { padding: 0.35rem 1rem; font: inherit }
`;
