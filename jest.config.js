export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/lib/__tests__'],
  testMatch: ['**/*.test.js'],
  transform: {},
  testTimeout: 60_000,
};
