export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib/__tests__'],
  testMatch: ['**/*.test.js'],
  transform: {},
  setupFiles: ['<rootDir>/lib/__tests__/support/user-environment.js'],
  // Ends a test that hangs. It measures nothing: on a busy machine, any test can take minutes.
  testTimeout: 900_000,
  // Most tests wait for Borg: a core for each worker, and none for jest itself.
  maxWorkers: '100%',
};
