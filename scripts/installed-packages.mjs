/** What comes along with a package when it is installed, by the lock file. */

/**
 * @param {{ packages: Record<string, object> }} lock of npm, version 3
 * @param {string} folder the package's own in the lock: '' for the checkout's, `packages/cli`
 * @returns {string[]} the folders of all that it needs, and of what they need: `node_modules/lit`
 * @throws {Error} where the lock lacks one
 */
export function installedPackages({ packages }, folder) {
  const found = new Set();
  const visit = (from) => {
    for (const name of needsOf(packages[from])) {
      const path = resolve(packages, from, name);
      if (!path) throw new Error(`The lock file has no ${name}, which ${from || 'the checkout'} needs`);
      if (found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit(folder);
  return [...found].sort();
}

function needsOf({ dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys(dependencies), ...peers];
}

/** As Node looks for it: in the package's own folder, then ever further out. */
function resolve(packages, from, name) {
  const path = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (packages[path]) return path;
  return from === ''
    ? undefined
    : resolve(packages, from.replace(/(?:^|\/)(?:node_modules\/(?:@[^/]+\/)?)?[^/]+$/, ''), name);
}
