// Runs before the first paint, so that no one sees the other theme flash by.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('parley.theme');
  } catch {
    // Storage may be blocked; the system's theme is used then.
  }
  var dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
