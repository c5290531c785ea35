import { describe, expect, it } from 'vitest';
import { layerOfArea, layerOfLine, levelOf } from '../../src/streets/tag-layers.js';

const tags = (words: string) => new Map(words.split(' ').map((word) => word.split('=') as [string, string]));

describe('a line', () => {
  it.each([
    ['highway=motorway_link', 'motorway'],
    ['highway=trunk', 'main'],
    ['highway=secondary_link', 'main'],
    ['highway=residential', 'street'],
    ['highway=service', 'street'],
    ['highway=service service=driveway', undefined],
    ['highway=footway', 'path'],
    ['highway=footway footway=sidewalk', undefined],
    ['highway=footway footway=crossing', undefined],
    ['highway=proposed', undefined],
    ['railway=rail', 'rail'],
    ['railway=rail service=yard', undefined],
    ['railway=abandoned', undefined],
    ['waterway=river', 'water'],
    ['waterway=stream tunnel=culvert', undefined],
    ['man_made=pier', 'pier'],
    ['barrier=fence', undefined],
  ])('with %s is in the layer %s', (words, layer) => {
    expect(layerOfLine(tags(words))).toBe(layer);
  });
});

describe('an area', () => {
  it.each([
    ['building=yes', 'building'],
    ['building=no', undefined],
    ['building=school amenity=school', 'building'],
    ['amenity=school', 'site'],
    ['natural=water', 'water'],
    ['leisure=park', 'green'],
    ['landuse=forest', 'green'],
    ['landuse=residential', undefined],
    ['man_made=pier', 'pier'],
    ['highway=pedestrian area=yes', 'site'],
    ['highway=pedestrian', undefined],
    ['man_made=pier area=no', undefined],
  ])('with %s is in the layer %s', (words, layer) => {
    expect(layerOfArea(tags(words))).toBe(layer);
  });
});

it.each([
  ['tunnel=yes', 'tunnel'],
  ['tunnel=no bridge=viaduct', 'bridge'],
  ['tunnel=building_passage', undefined],
  ['highway=path', undefined],
])('%s lies as %s', (words, way) => {
  expect(levelOf(tags(words))).toBe(way);
});
