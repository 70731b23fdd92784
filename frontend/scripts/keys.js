/* '/' and '?' anywhere but where something is being typed; the frame answers. */
(function () {
  if (window.kaixueKeys) {
    return;
  }
  window.kaixueKeys = true;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    var kind = event.key === '/' ? 'kx-search' : event.key === '?' || event.key === '？' ? 'kx-keys' : null;
    var at = event.composedPath()[0];
    if (!kind || !at || at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) {
      return;
    }
    var frame = document.querySelector('.kx-frame');
    if (frame) {
      event.preventDefault();
      frame.dispatchEvent(new CustomEvent(kind));
    }
  });
})();
