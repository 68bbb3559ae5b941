/** Stands while the session is read or ended; says so only when that takes long. */
export function Splash({ text = 'Opening Relay…' }: { text?: string }) {
  return (
    <div className="splash" role="status">
      <span className="splash-text">{text}</span>
    </div>
  );
}
