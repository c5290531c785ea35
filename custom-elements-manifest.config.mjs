/** Writes dist/custom-elements.json: what each element offers, from the comments on its class. */
const kebab = (name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/** The elements are registered from tables, which the analyzer does not read: a class's name tells its tag. */
function describeElement(declaration, module) {
  declaration.customElement = true;
  declaration.tagName = kebab(declaration.name);
  module.exports.push({
    kind: 'custom-element-definition',
    name: declaration.tagName,
    declaration: { name: declaration.name, module: module.path },
  });
}

/** Only what the comments promise: the analyzer also lists private members, and guesses events from calls. */
function keepPublic(declaration) {
  declaration.members = declaration.members?.filter(
    (member) => !member.privacy && !member.static && !member.name.startsWith('#'),
  );
  declaration.events = declaration.events?.filter(({ description }) => description);
}

const elements = {
  name: 'elements',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations.filter(({ name }) => /^Dateline[A-Z]/.test(name))) {
        describeElement(declaration, module);
        keepPublic(declaration);
      }
    }
  },
};

export default {
  globs: ['src/elements/dateline-*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  // It would write into package.json.
  packagejson: false,
  plugins: [elements],
};
