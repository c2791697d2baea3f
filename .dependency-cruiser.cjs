const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`);

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.config\\.', '^bin/', '^bench/', '^packaging/', '\\.[cm]js$', '\\.d\\.ts$'] },
      to: {},
    },
    { name: 'core-is-pure', severity: 'error', from: { path: '^core/' }, to: { pathNot: ['^core/', ...npm('zod')] } },
    {
      name: 'adapters-see-core',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^(bin|lib|functions|web|test|bench|packaging|training|samples)/' },
    },
    {
      name: 'adapters-are-apart',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'web-sees-core',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(bin|adapters|lib|functions|test|bench|packaging|training|samples)/' },
    },
    {
      name: 'aws-only-in-aws',
      severity: 'error',
      from: { pathNot: '^(adapters/aws|functions|test)/' },
      to: { path: '(^|/)node_modules/@aws-sdk/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    { name: 'nothing-imports-bin', severity: 'error', from: { pathNot: '^(bin|test|bench)/' }, to: { path: '^bin/' } },
    {
      name: 'packaging-stays-at-home',
      severity: 'error',
      from: { pathNot: '^(packaging|test|bench)/|^bin/cdk\\.ts$' },
      to: { path: '^packaging/' },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: '^(bin|core|adapters|functions)/', pathNot: '^bin/cdk\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|training)/' },
    includeOnly: '^(bin|core|adapters|functions|lib|web|test|bench|packaging|samples|node_modules)',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
