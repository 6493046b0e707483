// Pages change as in a single-page app: what leaves is thrown away, what comes is made anew.
const here = document.querySelector('#here');
const there = document.querySelector('#there');
const page = here.innerHTML;
document.querySelector('#claims').addEventListener('click', () => {
  history.pushState(null, '', '/single-page.html');
  here.innerHTML = page;
});
document.querySelector('#other').addEventListener('click', () => {
  history.pushState(null, '', '/other.html');
  here.innerHTML = '<p>Another page.</p>';
});
document.querySelector('#move').addEventListener('click', () => {
  there.append(document.querySelector('penning-claim'));
});
