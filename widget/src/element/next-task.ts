/** Lets the browser draw and listen before more is done; draws nothing while nobody sees the page. */
export const nextTask = () =>
  new Promise<void>((done) => {
    setTimeout(done, 50);
    requestAnimationFrame(() => setTimeout(done));
  });
