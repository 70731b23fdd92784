/* '/' and '?' anywhere but where something is being typed, which the frame answers, and the letters of the page's
   buttons, which they press unless a dialog is open. */
(function () {
  if (window.kaixueKeys) {
    return;
  }
  window.kaixueKeys = true;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    var at = event.composedPath()[0];
    if (!at || at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) {
      return;
    }
    if (/^[a-z0-9]$/i.test(event.key)) {
      press(event);
      return;
    }
    var kind = event.key === '/' ? 'kx-search' : event.key === '?' || event.key === '？' ? 'kx-keys' : null;
    if (!kind) {
      return;
    }
    var frame = document.querySelector('.kx-frame');
    if (frame) {
      event.preventDefault();
      frame.dispatchEvent(new CustomEvent(kind));
    }
  });

  function press(event) {
    var choosing = event.composedPath().some(function (node) {
      return /^(vaadin-select|vaadin-item|vaadin-menu-bar|vaadin-grid)/i.test(node.localName || '');
    });
    var button = document.querySelector('.kx-keyed[aria-keyshortcuts="' + event.key.toLowerCase() + '"]');
    if (choosing || event.repeat || !button || button.disabled || document.querySelector('vaadin-dialog[opened]')) {
      return;
    }
    event.preventDefault();
    button.click();
  }
})();
