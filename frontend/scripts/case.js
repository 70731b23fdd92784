"use strict";
/* A case on a phone: its clocks run here, and what is touched is kept here until the portal says that it has it. */
(function () {
  if (window.kaixueCase) {
    return;
  }
  var TOUCHES = 'kx-touches';
  var DRAFT = 'kx-draft-';
  var shownAt = Date.now();
  var portalAt = 0;
  var person = '';

  function read() {
    try {
      return JSON.parse(localStorage.getItem(TOUCHES)) || [];
    } catch (e) {
      return [];
    }
  }

  function write(touches) {
    try {
      localStorage.setItem(TOUCHES, JSON.stringify(touches));
    } catch (e) {
      /* without storage a touch lasts as long as the page */
    }
  }

  function pad(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function said(seconds) {
    var hours = Math.floor(seconds / 3600);
    var rest = pad(Math.floor(seconds / 60) % 60) + ':' + pad(seconds % 60);
    return hours > 0 ? hours + ':' + rest : rest;
  }

  function tick() {
    document.querySelectorAll('[data-kx-elapsed]').forEach(function (clock) {
      var elapsed = Number(clock.dataset.kxElapsed);
      if (clock.kxElapsed !== clock.dataset.kxElapsed) {
        clock.kxElapsed = clock.dataset.kxElapsed;
        clock.kxBegan = Date.now() - elapsed * 1000;
      }
      var seconds = Math.max(0, Math.floor((Date.now() - clock.kxBegan) / 1000));
      var limit = Number(clock.dataset.kxLimit);
      var over = limit > 0 && seconds > limit;
      var text = over ? clock.dataset.kxOver + ' ' + said(seconds - limit) : said(seconds);
      if (clock.textContent !== text) {
        clock.textContent = text;
      }
      var step = clock.closest('.kx-step');
      if (step) {
        step.classList.toggle('kx-late', over);
      }
    });
  }

  function connected() {
    var state = window.Vaadin && window.Vaadin.connectionState && window.Vaadin.connectionState.state;
    return navigator.onLine && state !== 'connection-lost' && state !== 'reconnecting';
  }

  function tellConnection() {
    var gone = !connected();
    document.querySelectorAll('.kx-gone').forEach(function (banner) {
      banner.hidden = !gone;
    });
  }

  function keepTouch(event) {
    var button = event.target.closest ? event.target.closest('[data-kx-touch]') : null;
    if (!button) {
      return;
    }
    var touch = button.dataset.kxTouch.split(' ');
    write(read().filter(function (one) {
      return one.of !== touch[0] || one.step !== touch[1] || one.by !== person;
    }).concat([{by: person, of: touch[0], step: touch[1], at: Date.now()}]));
    button.classList.add('kx-waiting');
    tellConnection();
  }

  function keepDraft(event) {
    var field = event.target.closest ? event.target.closest('[data-kx-draft]') : null;
    if (field) {
      try {
        sessionStorage.setItem(DRAFT + field.dataset.kxDraft, event.target.value);
      } catch (e) {
        /* then it lasts as long as the page */
      }
    }
  }

  window.kaixueCase = {
    /* The portal has told how the case stands, at this moment by its clock, in milliseconds. */
    shown: function (at) {
      shownAt = Date.now();
      portalAt = at;
      tick();
      tellConnection();
    },
    /* The moment by the portal's clock, for that of a phone may be wrong; 0 if it is not known. */
    now: function () {
      return portalAt ? portalAt + Date.now() - shownAt : 0;
    },
    /* Whose page this is, and his touches of a case that the portal does not have yet: "STEP milliseconds-ago" in their
       order. What somebody else touched on this phone waits for him. */
    waiting: function (of, by) {
      person = by;
      return read().filter(function (one) {
        return one.of === of && one.by === person;
      }).map(function (one) {
        return one.step + ' ' + Math.max(0, Date.now() - one.at);
      }).join(',');
    },
    /* The portal has this one. */
    kept: function (of, step) {
      write(read().filter(function (one) {
        return one.of !== of || one.step !== step || one.by !== person;
      }));
      document.querySelectorAll('.kx-waiting').forEach(function (button) {
        if (button.dataset.kxTouch === of + ' ' + step) {
          button.classList.remove('kx-waiting');
        }
      });
    },
    /* Gives a field the text that was being typed into it when the page was lost. */
    restore: function (field, name) {
      var text = sessionStorage.getItem(DRAFT + name);
      field.dataset.kxDraft = name;
      if (text && text !== field.value) {
        field.value = text;
        field.dispatchEvent(new CustomEvent('input', {bubbles: true}));
        field.dispatchEvent(new CustomEvent('change', {bubbles: true}));
      }
    },
    /* The text has been saved. */
    saved: function (name) {
      sessionStorage.removeItem(DRAFT + name);
    }
  };

  setInterval(tick, 1000);
  document.addEventListener('click', keepTouch, true);
  document.addEventListener('input', keepDraft, true);
  addEventListener('online', tellConnection);
  addEventListener('offline', tellConnection);
  if (window.Vaadin && window.Vaadin.connectionState) {
    window.Vaadin.connectionState.addStateChangeListener(tellConnection);
  }
})();
