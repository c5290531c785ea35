/** Scripts have no types; what their tests hand in is not checked. */
declare module '*.mjs';
