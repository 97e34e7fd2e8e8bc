/**
 * The script of the page, which works without it: searches the log, opens folds that links lead to, and expands all. It creates
 * no markup: matches are highlighted by ranges.
 */
export const script = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const controls = document.querySelector('.controls');
  const find = byId('find'), found = byId('found'), all = byId('all');
  const steps = [...document.querySelectorAll('.step')];
  const folds = steps.filter((step) => step.localName === 'details');
  const mostMatches = 5000;
  let matches = [], current = -1, openBefore;

  const texts = new Map();
  const textOf = (step) => {
    if (!texts.has(step)) {
      const text = step.textContent, low = text.toLowerCase();
      texts.set(step, low.length === text.length ? low : text);
    }
    return texts.get(step);
  };
  const places = (step, word) => {
    const text = textOf(step), starts = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at);
    return starts;
  };
  const rangesOf = (step, starts, length) => {
    const walker = document.createTreeWalker(step, NodeFilter.SHOW_TEXT), ranges = [];
    let node = walker.nextNode(), passed = 0;
    const locate = (offset) => {
      while (node && passed + node.data.length < offset) { passed += node.data.length; node = walker.nextNode(); }
      return [node, offset - passed];
    };
    for (const start of starts) {
      const range = document.createRange();
      range.setStart(...locate(start));
      range.setEnd(...locate(start + length));
      ranges.push(range);
    }
    return ranges;
  };
  const highlight = (name, ranges) => {
    if (!('highlights' in CSS)) return;
    if (ranges.length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges));
  };
  const plural = (number, one, many) => number.toLocaleString('en-US') + ' ' + (number === 1 ? one : many);

  const search = () => {
    const word = find.value.toLowerCase();
    openBefore ??= new Map(folds.map((fold) => [fold, fold.open]));
    matches = [];
    current = -1;
    let total = 0, inSteps = 0;
    for (const step of steps) {
      const starts = word === '' ? [] : places(step, word);
      total += starts.length;
      inSteps += starts.length > 0 ? 1 : 0;
      step.hidden = word !== '' && starts.length === 0;
      if (step.localName === 'details') step.open = word === '' ? openBefore.get(step) : starts.length > 0;
      const free = mostMatches - matches.length;
      if (starts.length > 0 && free > 0) matches.push(...rangesOf(step, starts.slice(0, free), word.length));
    }
    if (word === '') openBefore = undefined;
    highlight('match', matches);
    highlight('match-now', []);
    found.textContent = word === '' ? '' : total === 0 ? 'No match' : plural(total, 'match', 'matches') + ' in ' + plural(inSteps, 'step', 'steps');
    tellAll();
  };
  const go = (by) => {
    if (matches.length === 0) return;
    current = (current + by + (current < 0 && by < 0 ? 1 : 0) + matches.length) % matches.length;
    const range = matches[current];
    highlight('match-now', [range]);
    found.textContent = (current + 1).toLocaleString('en-US') + ' of ' + plural(matches.length, 'match', 'matches');
    const center = () => {
      const box = range.getBoundingClientRect();
      scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    };
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    center();
    requestAnimationFrame(center);
  };
  const tellAll = () => {
    all.textContent = folds.every((fold) => fold.open || fold.hidden) ? 'Collapse all' : 'Expand all';
  };
  const openTarget = () => {
    const target = location.hash === '' ? null : byId(location.hash.slice(1));
    if (target?.localName === 'details') target.open = true;
  };

  let waiting;
  const searchNow = () => { clearTimeout(waiting); waiting = undefined; search(); };
  find.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(searchNow, 120); });
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') { event.preventDefault(); if (waiting) searchNow(); go(event.shiftKey ? -1 : 1); }
    if (event.key === 'Escape') { find.value = ''; searchNow(); }
  });
  byId('next').addEventListener('click', () => go(1));
  byId('previous').addEventListener('click', () => go(-1));
  all.addEventListener('click', () => {
    const open = !folds.every((fold) => fold.open || fold.hidden);
    for (const fold of folds) fold.open = open;
    tellAll();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === find) return;
    event.preventDefault();
    find.focus();
  });
  addEventListener('hashchange', openTarget);
  openTarget();
  controls.hidden = false;
  tellAll();
})();
`;
