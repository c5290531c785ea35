/** Stops with a clear message where the tools would fail with an obscure one. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This needs Node 22.12 or newer, and runs on ${process.version}. \`npm ci\` puts Node 24 into node_modules, where ` +
      '`npm run` and `npx` find it: run it without --ignore-scripts, and start everything through npm.',
  );
  process.exit(1);
}
