// People are dragged from group to group with a mouse. It fills in and sends the form that is on the page; by keyboard
// and without script that form does the same.
(() => {
  'use strict';
  const form = document.querySelector('[data-seats]');
  if (!form) return;
  let dragged = '';
  for (const seat of document.querySelectorAll('[data-person]')) {
    seat.draggable = true;
    seat.addEventListener('dragstart', (event) => {
      dragged = seat.dataset.person;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged);
    });
    seat.addEventListener('dragend', () => {
      dragged = '';
    });
  }
  const send = (what, field, value) => {
    form.elements.person.value = dragged;
    form.elements[field].value = value;
    form.requestSubmit(form.querySelector(`button[value="${what}"]`));
  };
  for (const group of document.querySelectorAll('[data-group]')) {
    const mark = (isOver) => (isOver ? group.setAttribute('data-drop', 'true') : group.removeAttribute('data-drop'));
    group.addEventListener('dragover', (event) => {
      if (!dragged || group.querySelector(`[data-person="${dragged}"]`)) return;
      event.preventDefault();
      mark(true);
    });
    group.addEventListener('dragleave', (event) => {
      if (!group.contains(event.relatedTarget)) mark(false);
    });
    group.addEventListener('drop', (event) => {
      event.preventDefault();
      mark(false);
      if (!dragged) return;
      const other = event.target.closest('[data-person]');
      if (other) send('swap', 'other', other.dataset.person);
      else send('move', 'to', group.dataset.group);
    });
  }
})();
