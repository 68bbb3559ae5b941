/** Mark and name of the app. */
export function Brand() {
  return (
    <span className="brand">
      <img src="/icon.svg" alt="" width="24" height="24" />
      Relay
    </span>
  );
}
