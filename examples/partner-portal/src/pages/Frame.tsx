import type { PublicBranding } from 'orgkit/contract';
import type { ReactNode } from 'react';

/** Props of {@link Logo}. */
export interface LogoProps {
  brand: PublicBranding;
}

/** The tenant's logo, for light and dark pages; its name where it has none. */
export function Logo({ brand }: LogoProps) {
  const { logo_light_url, logo_dark_url, product_name } = brand;
  const name = product_name ?? 'Portal';
  const light = logo_light_url ?? logo_dark_url;
  if (light === null) return <span className="brand-name">{name}</span>;
  return (
    <picture>
      {logo_dark_url ? (
        <source srcSet={logo_dark_url} media="(prefers-color-scheme: dark)" />
      ) : null}
      <img className="brand-logo" src={light} alt={name} />
    </picture>
  );
}

/** Frame of the pages before sign-in: the brand, and one thing to do. */
export function Frame({
  brand,
  title,
  children,
}: LogoProps & { title: string; children: ReactNode }) {
  return (
    <main className="gate">
      <Logo brand={brand} />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
