// Moves the clock of the process that imports it on by two days: what sweeps delete after a day is old enough.
const days = 2 * 86_400_000;
const now = Date.now.bind(Date);

Date.now = () => now() + days;
globalThis.Date = new Proxy(Date, {
  construct: (today, given, target) =>
    /** @type {Date} */ (Reflect.construct(today, given.length > 0 ? given : [Date.now()], target)),
});
