/** What makes stories of figures and of links: one file, for they share what it takes. */
export { upgradeFigures } from './upgrade-figures.js';
export { upgradeLinks } from './upgrade-links.js';
