import type { StreetColours } from '../map/streets/street-colours.js';

/** The colours of a picture: the light ones of the element, for paper and for cards. */
export const palette: StreetColours & { readonly accentText: string; readonly line: string } = {
  paper: '#fffdf8',
  ink: '#1b1b1a',
  muted: '#5f594d',
  line: '#d8d2c4',
  land: '#f6f1e7',
  coast: '#b9b2a3',
  water: '#dfe8ea',
  river: '#cfdcdf',
  border: '#a79f8e',
  sea: '#54737a',
  road: '#fffdf9',
  kerb: '#d9d1c0',
  casing: '#bfb6a2',
  rail: '#8f887a',
  building: '#eae3d4',
  site: '#f0e9da',
  green: '#e4ebd6',
  park: '#59684a',
  accent: '#b5341f',
  accentText: '#8f2815',
  mark: '#4a463e',
};
