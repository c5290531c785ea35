import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../scripts/check-manifest.mjs';

const manifest = (element: object): object => ({
  modules: [
    {
      declarations: [
        { kind: 'class', name: 'Helper' },
        { kind: 'class', customElement: true, tagName: 'x-note', description: 'A note.', ...element },
      ],
    },
  ],
});

describe('the manifest', () => {
  it('names its elements, and only them', () => {
    expect(checkManifest(manifest({}))).toEqual({ elements: ['x-note'], undocumented: [] });
  });

  it.each([
    ['an element', { description: undefined }, 'x-note'],
    ['an attribute', { attributes: [{ name: 'lang' }] }, 'x-note attributes lang'],
    ['a property', { members: [{ name: 'text' }] }, 'x-note members text'],
    ['an event', { events: [{ name: 'x-done' }] }, 'x-note events x-done'],
    ['the default slot', { slots: [{ name: '' }] }, 'x-note slots (default)'],
    ['a part', { cssParts: [{ name: 'frame' }] }, 'x-note cssParts frame'],
    ['a custom property', { cssProperties: [{ name: '--ink' }] }, 'x-note cssProperties --ink'],
  ])('finds %s without a description', (_, element, found) => {
    expect(checkManifest(manifest(element)).undocumented).toEqual([found]);
  });

  it.each([
    ['what is static', { members: [{ name: 'styles', static: true }] }],
    ['what is inherited', { members: [{ name: 'renderRoot', inheritedFrom: { name: 'LitElement' } }] }],
    ['what is described', { attributes: [{ name: 'lang', description: 'The language.' }] }],
  ])('leaves %s alone', (_, element) => {
    expect(checkManifest(manifest(element)).undocumented).toEqual([]);
  });
});
