export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib/__tests__'],
  transform: {},
  testTimeout: 60_000,
  // A test's own output must not command the runner that runs the tests.
  silent: false,
};
