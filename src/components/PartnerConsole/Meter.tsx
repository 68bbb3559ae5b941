/** A share as a bar that ends where its number begins; the number beside it says the same. */
export function Meter({ share }: { share: number }) {
  const width = 100 * Math.max(0, Math.min(1, share));
  return (
    <svg className="ok-partner-console-meter" aria-hidden="true" preserveAspectRatio="none">
      <rect x={`${100 - width}%`} width={`${width}%`} height="100%" rx="2" />
    </svg>
  );
}
