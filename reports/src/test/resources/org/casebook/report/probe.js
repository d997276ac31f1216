/* What is folded away is looked at, too. */
document.querySelectorAll("details").forEach(e => { e.open = true; });

const root = document.documentElement;
const shown = e => e.getClientRects().length > 0;
const all = selector => [...document.querySelectorAll(selector)].filter(shown);
const name = e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 20);
const NUMBER = /[+-]?\d[\d,.]*(?: ?(?:%|元|万元|个月|人|户|yuan))?/g;

/* Whether the letters of a node from one place to another stand in more than one line. */
const broken = (node, from, to) => {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const tops = [...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top));
  return Math.max(...tops) - Math.min(...tops) > 4;
};

const brokenNumbers = () => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (shown(node.parentElement) && !node.parentElement.closest('code, .file, script, style')) {
      for (const match of node.data.matchAll(NUMBER)) {
        if (broken(node, match.index, match.index + match[0].length)) {
          found.push(node.data.slice(match.index - 4, match.index + match[0].length + 4));
        }
      }
    }
  }
  return found;
};

/* Figures of a table of cards whose label, which stands before them, is missing or has no room. */
const unlabelled = () => all('.cards td').filter(e => getComputedStyle(e).display === 'flow-root')
  .filter(e => !e.dataset.label || parseFloat(getComputedStyle(e).paddingLeft) < 60);

/* After two frames: only then does a style sheet know which tables scroll. */
requestAnimationFrame(() => requestAnimationFrame(() => {
  root.dataset.width = innerWidth;
  root.dataset.overflow = root.scrollWidth - innerWidth;
  root.dataset.outside = all('body *').filter(e => !e.closest('.scroll') || e.matches('.scroll'))
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).concat(unlabelled()).map(name).join('; ');
  root.dataset.charts = all('.chart svg').length;
  root.dataset.clipped = all('.chart svg').flatMap(svg => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter(t => {
      const r = t.getBoundingClientRect();
      return r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1;
    }).map(t => t.textContent);
  }).join('; ');
  const wide = e => e.scrollWidth > e.clientWidth + 1;
  root.dataset.wide = all('.scroll').filter(wide).map(e => e.querySelector('table').className).join('; ');
  root.dataset.hints = all('.scroll').filter(e => wide(e) !== shown(e.querySelector('.swipe')))
    .map(e => e.querySelector('table').className).join('; ');
  root.dataset.cut = all('th, td').filter(wide).map(name).join('; ');
  root.dataset.thin = all('th, td').filter(e => {
    const style = getComputedStyle(e);
    const room = e.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return e.textContent.trim().length > 3 && room < 2.4 * parseFloat(style.fontSize);
  }).map(name).join('; ');
  root.dataset.broken = brokenNumbers().join('; ');
  parent.postMessage({...root.dataset}, '*');
}));
