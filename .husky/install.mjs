// The script "prepare" of `npm install`: sets up the hooks of this folder in a developer's git clone. It does nothing under
// CI, without .git (a tarball, an image), and where development packages are left out.
if (!process.env['CI']) {
  const husky = await import('husky').catch(() => undefined);
  const problem = husky?.default();
  if (problem) console.log(`No hook checks commit messages here: ${problem}.`);
}
