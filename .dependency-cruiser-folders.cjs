// Circles of folders in the product; tests stand beside what they test and use everything, so they do not count.

const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    {
      name: 'no-circles-of-folders',
      comment: 'Folders that need each other are one folder.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(api/src|widget/src|console/app)' },
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: { path: [...options.exclude.path, '\\.test\\.tsx?$', '^api/test/'] },
  },
};
