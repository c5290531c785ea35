/**
 * What libraries ask while they run, and what the answer always is here: no old browsers, nothing but CommonMark, every
 * mistake of a document instead of the first, and of Lit nothing but what our elements are made with.
 * Bundlers cannot know, and would keep the code for every other answer.
 */
export const answers = [
  {
    modules: /[/\\]leaflet[/\\]src[/\\]/,
    values: {
      'Browser.any3d': true,
      'Browser.chrome': false,
      'Browser.edge': false,
      'Browser.ie3d': false,
      'Browser.ielt9': false,
      'Browser.mobileOpera': false,
      'Browser.msPointer': false,
      'Browser.passiveEvents': true,
      'Browser.pointer': true,
      'Browser.touch': false,
      'Browser.touchNative': true,
      'DomUtil.TRANSITION': true,
      'e.flyTo': false,
      'this._zoomAnimated': false,
      'this._fadeAnimated': false,
      'this.options.fadeAnimation': false,
      'this.options.markerZoomAnimation': false,
      'this.options.maxBounds': null,
      'this.options.trackResize': false,
      'this.options.zoomAnimation': false,
      'this.options.zoomSnap': 0,
      // Nobody but us hears what a reader does with a map.
      'this._initEvents()': null,
      'this._initEvents(true)': null,
    },
  },
  {
    modules: /[/\\]marked[/\\]lib[/\\]marked\.esm\.js$/,
    values: {
      'this.options.extensions': null,
      'this.options.gfm': false,
      'this.options.hooks': null,
      'this.options.pedantic': false,
    },
  },
  {
    // Nobody mends a browser for Lit, brings its elements from a server, or says its properties in other decorators.
    modules: /[/\\](?:lit-html|lit-element|reactive-element)[/\\][\w-]+\.js$/,
    values: {
      'Symbol.metadata??=Symbol("metadata")': null,
      'a.litPropertyMetadata??=new WeakMap': null,
      'a.reactiveElementPolyfillSupport': null,
      '(a.reactiveElementVersions??=[]).push("2.1.2")': null,
      '(s.litElementVersions??=[]).push("4.2.2")': null,
      '(t.litHtmlVersions??=[]).push("3.3.3")': null,
      // What it says to authors of styles.
      'Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")': 'Error()',
      [`Error("Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")`]:
        'Error()',
      's.litElementPolyfillSupport': null,
      's.litElementHydrateSupport': null,
      't.litHtmlPolyfillSupport': null,
      'this[Symbol.metadata]': null,
    },
  },
  {
    modules: /[/\\]valibot[/\\]dist[/\\]index\.mjs$/,
    values: {
      'config$1.abortEarly': false,
      'config$1.abortPipeEarly': false,
    },
  },
];

/** A plugin for Rolldown. */
export const knownAnswers = () => ({
  name: 'known-answers',
  transform(code, id) {
    const known = answers.find(({ modules }) => modules.test(id));
    return known && { code: withAnswers(code, known.values), map: null };
  },
});

/**
 * @param {string} code of a module
 * @param {Record<string, boolean | string | null>} values of the expressions that are known
 * @returns {string} the code with the values in their place, but where something is assigned
 */
export function withAnswers(code, values) {
  return Object.entries(values).reduce((rest, [expression, value]) => {
    const literal = expression.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return rest.replace(new RegExp(`(?<![\\w$.])${literal}(?![\\w$]| =[^=])`, 'g'), String(value));
  }, code);
}
