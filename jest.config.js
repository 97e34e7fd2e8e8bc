export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib/__tests__'],
  testMatch: ['**/*.test.js'],
  transform: {},
  setupFiles: ['<rootDir>/lib/__tests__/support/user-environment.js'],
  testTimeout: 60_000,
  // Most tests wait for Borg: a core for each worker, and none for jest itself.
  maxWorkers: '100%',
};
