/** Overture’s words for what OpenStreetMap’s tags say. */
import { textOf, valueOf } from './loose-data.js';

const landUses: Readonly<Record<string, readonly [key: string, value: string]>> = {
  park: ['leisure', 'park'],
  golf: ['leisure', 'golf_course'],
  cemetery: ['landuse', 'cemetery'],
  education: ['amenity', 'school'],
  medical: ['amenity', 'hospital'],
  military: ['landuse', 'military'],
  industrial: ['landuse', 'industrial'],
  recreation: ['leisure', 'recreation_ground'],
};

/** `tags` with what OpenStreetMap would say of a feature with Overture’s `properties`; as they are of any other. */
export function fromOverture(properties: unknown, tags: Map<string, string>): Map<string, string> {
  const names = valueOf(properties, 'names');
  const primary = textOf(names, 'primary');
  if (primary !== undefined) tags.set('name', primary);
  for (const [lang, name] of Object.entries(valueOf(names, 'common') ?? {})) {
    if (typeof name === 'string') tags.set(`name:${lang}`, name);
  }
  const [subtype, kind] = [textOf(properties, 'subtype'), textOf(properties, 'class')];
  switch (textOf(properties, 'theme') ?? (subtype === 'road' || subtype === 'rail' ? 'transportation' : undefined)) {
    case 'transportation':
      if (kind !== undefined) tags.set(subtype === 'rail' ? 'railway' : 'highway', kind);
      break;
    case 'buildings':
      tags.set('building', 'yes');
      break;
    case 'base':
      setBase(tags, textOf(properties, 'type'), subtype, kind);
      break;
    case 'divisions':
      if (subtype !== undefined) tags.set('place', subtype === 'locality' ? 'town' : subtype);
      break;
  }
  return tags;
}

function setBase(
  tags: Map<string, string>,
  type: string | undefined,
  subtype: string | undefined,
  kind: string | undefined,
): void {
  if (type === 'water') {
    if (kind === 'river' || kind === 'canal' || kind === 'stream') tags.set('waterway', kind);
    tags.set('natural', 'water');
  } else if (type === 'land_use' && subtype !== undefined && Object.hasOwn(landUses, subtype)) {
    tags.set(...landUses[subtype]!);
  } else if (type === 'land' && (subtype === 'forest' || subtype === 'grass')) {
    tags.set('landuse', subtype);
  } else if (type === 'infrastructure' && subtype === 'pier') {
    tags.set('man_made', 'pier');
  }
}
