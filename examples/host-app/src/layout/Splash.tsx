/** Stands while the session is read; says so only when that takes long. */
export function Splash() {
  return (
    <div className="splash" role="status">
      <span className="splash-text">Opening Relay…</span>
    </div>
  );
}
