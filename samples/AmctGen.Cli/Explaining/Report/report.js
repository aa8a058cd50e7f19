(() => {
  'use strict';
  const doc = document;
  const get = id => doc.getElementById(id);
  const form = get('filter'), count = get('count'), none = get('none');
  const word = n => n.toLocaleString('en-US');
  // Words come from the page, which may be in another language.
  const words = form.dataset;
  const layersOf = n => n === 1 ? words.one : words.many.replace('#', word(n));
  const partOf = (n, all) => words.part.replace('#', word(n)).replace('%', all);

  // A group has its layers in the rows of a table, or in lists, one for each type; a group of one layer has it in its summary.
  const groups = [...doc.querySelectorAll('.g')].map(el => {
    const lists = [...el.querySelectorAll('ul[data-t]')];
    const rows = [...el.querySelectorAll('tr[data-t]')];
    const layers = rows.length > 0
      ? rows.map(item => ({ item, name: item.textContent.toLowerCase(), type: item.dataset.t }))
      : lists.length > 0
      ? lists.flatMap(list => [...list.children].map(item => ({ item, list, name: item.textContent.toLowerCase(), type: list.dataset.t })))
      : [{ item: el, name: el.querySelector('b').textContent.toLowerCase(), type: el.dataset.t }];
    return { el, lists, layers, levels: el.dataset.l.split(' '), states: el.dataset.s.split(' '), title: el.querySelector('b'), all: el.querySelector('b').textContent };
  });
  const total = groups.reduce((sum, group) => sum + group.layers.length, 0);
  // The text of a story, without its layers.
  const textOf = el => el.matches?.('.w, ul, h4') ? '' : el.childNodes.length === 0 ? el.textContent : [...el.childNodes].map(textOf).join('');
  const storyOf = group => group.story ??= textOf(group.el.querySelector('.b')).toLowerCase();
  const hide = (el, isHidden) => { if (el.hidden !== isHidden) el.hidden = isHidden; };

  // Whether a line decides about a layer: a link of its row, or of the story that it shares.
  function refersTo(layer, group, line) {
    const to = `a[href="#L${line}"], a[href="#O${line}"]`;
    const isRow = layer.item.matches('tr');
    return (isRow && layer.item.querySelector(to) !== null)
      || [...group.el.querySelectorAll(to)].some(link => link.closest('tr, .x') === null);
  }

  function filter() {
    const q = form.elements.q.value.trim().toLowerCase();
    const level = form.elements.level.value, type = form.elements.type.value, state = form.elements.state.value;
    const line = /^:(\d+)$/.exec(q);
    let shown = 0;
    for (const group of groups) {
      const isShown = (!level || group.levels.includes(level)) && (!state || group.states.includes(state));
      const isStory = isShown && (!q || (line === null && storyOf(group).includes(q)));
      let own = 0;
      for (const layer of group.layers) {
        const matches = isShown && (!type || layer.type === type) && (isStory || (line ? refersTo(layer, group, line[1]) : layer.name.includes(q)));
        own += matches ? 1 : 0;
        if (layer.item !== group.el) hide(layer.item, !matches);
      }
      hide(group.el, own === 0);
      for (const list of group.lists) {
        const isEmpty = [...list.children].every(item => item.hidden);
        hide(list, isEmpty);
        hide(list.previousElementSibling, isEmpty);
      }
      if (group.layers.length > 1) {
        const title = own === group.layers.length ? group.all : partOf(own, group.all);
        if (group.title.textContent !== title) group.title.textContent = title;
      }
      shown += own;
    }
    count.textContent = shown === total ? layersOf(total) : partOf(shown, layersOf(total));
    hide(none, shown > 0);
  }

  let pending = 0;
  const later = () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(filter); };
  form.addEventListener('input', later);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', event => event.preventDefault());

  // The lines that decide the story that was opened last are marked in the file.
  function mark(group) {
    doc.querySelectorAll('.now').forEach(line => line.classList.remove('now'));
    const lines = [...group.querySelectorAll('.b a')].filter(link => link.closest('tr, .x') === null)
      .map(link => get(link.hash.slice(1))).filter(line => line !== null);
    lines.forEach(line => line.classList.add('now'));
    for (const text of doc.querySelectorAll('.t')) {
      const first = lines.find(line => line.parentNode === text);
      if (first) text.scrollTop += first.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    }
  }
  doc.addEventListener('toggle', event => { if (event.target.matches('.g') && event.target.open) mark(event.target); }, true);

  function follow() {
    const target = location.hash ? get(location.hash.slice(1)) : null;
    if (target?.matches('.g')) {
      if (target.hidden) { form.reset(); filter(); }
      target.open = true;
      target.scrollIntoView({ block: 'center' });
    }
  }
  addEventListener('hashchange', follow);
  addEventListener('keydown', event => {
    const isTyping = event.target.matches('input, select');
    if (event.key === '/' && !isTyping) { event.preventDefault(); form.elements.q.focus(); }
    if (event.key === 'Escape' && event.target === form.elements.q) { form.elements.q.value = ''; filter(); }
  });
  form.hidden = false;
  filter();
  follow();
})();
