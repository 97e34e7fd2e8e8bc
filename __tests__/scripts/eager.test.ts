import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { wrapModules } from '../../scripts/eager-modules.js';

describe('a bundle whose modules are compiled eagerly', () => {
  const bundle =
    'var m={8:e=>{e.x="{9:e=>"+1},12:(e,t,n)=>{n(8)(e);e.y={3:1}},4:(e,t)=>{e.z=2}};function r(i){return e=>m[i](e,m,r)}';

  test('behaves as before', () => {
    const run = (code: string) => runInNewContext(`${code};var o={};r(12)(o);r(4)(o);JSON.stringify(o)`);
    expect(run(wrapModules(bundle))).toBe(run(bundle));
  });

  test('has all its modules in parentheses except the last', () => {
    expect(wrapModules(bundle)).toContain('12:(function(e,t,n){n(8)(e);e.y={3:1}}),4:(e,t)=>{');
  });

  test('may number a module 5000, which the minifier writes as 5e3', () => {
    expect(wrapModules('var m={5e3:e=>{e.x=1},8:e=>{e.x=2}}')).toBe('var m={5e3:(function(e){e.x=1}),8:e=>{e.x=2}}');
  });

  test('is refused if a module is not a function', () => {
    expect(() => wrapModules('var m={8:e=>{e.x={9:e=>{},10:f=>{}}},11:e=>{}}')).toThrow('Unexpected token');
  });

  test('has the modules of unminified chunks in parentheses, too', () => {
    expect(wrapModules('/***/ ((a, b) => {\na.b = (c) => {};\n/***/ }),')).toBe(
      '/***/ (function (a, b) {\na.b = (c) => {};\n/***/ }),',
    );
  });
});
