/** Moves the clock to this time; from there it goes on, or stands. */
export function setClock(time, { stands = false } = {}) {
  const Real = Date;
  const began = Real.now();
  const now = () => (stands ? time : time + Real.now() - began);
  globalThis.Date = new Proxy(Real, {
    construct: (_target, given, made) =>
      Reflect.construct(Real, given.length > 0 ? given : [now()], made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = Real;
  };
}
