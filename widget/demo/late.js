// As optimiser plugins do: scripts start with the visitor's first movement, as modules made by hand.
addEventListener(
  'mousemove',
  () => {
    for (const delayed of document.querySelectorAll('script[data-delayed]')) {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = delayed.dataset.src;
      document.body.append(script);
    }
  },
  { once: true },
);
