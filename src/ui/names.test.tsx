import { render, screen } from '@testing-library/react';
import { fireEvent } from '@testing-library/dom';
import { act } from 'react';
import { expect, it } from 'vitest';
import { Avatar } from './Avatar.js';
import { Mark } from './Mark.js';
import { MiddleTruncate } from './MiddleTruncate.js';

const long = 'Blue Heron Veterinary & Emergency Animal Hospital of Portland';

it('gives a name that is cut in the middle whole to assistive technology', () => {
  render(
    <button type="button">
      <MiddleTruncate text={long} />
    </button>,
  );
  expect(screen.getByRole('button', { name: long })).toBeVisible();
  expect(screen.getByTitle(long)).toBeVisible();
});

it('marks what was typed without reading it as markup or pattern', () => {
  const { container } = render(<Mark text="Harbor <b>.*</b>" query="<b>.*" />);
  expect(container).toHaveTextContent('Harbor <b>.*</b>');
  expect(container.querySelector('mark')).toHaveTextContent('<b>.*');
});

it('falls back to initials when a picture does not load, and tries a new one', () => {
  const avatar = (src: string) => <Avatar kind="person" name="Amara Okonkwo" src={src} />;
  const { container, rerender } = render(avatar('https://pictures.example/a.png'));
  const picture = container.querySelector('img');
  // jsdom loads no pictures, so there is no other way to make one fail.
  act(() => void (picture && fireEvent.error(picture)));
  expect(container).toHaveTextContent('AO');
  rerender(avatar('https://pictures.example/b.png'));
  expect(container.querySelector('img')).toHaveAttribute('src', 'https://pictures.example/b.png');
});

it('keeps the colour of an avatar when the name changes', () => {
  const { container, rerender } = render(<Avatar kind="organization" name="A" hueId="org_1" />);
  const hue = () => container.firstElementChild?.getAttribute('data-hue');
  const before = hue();
  rerender(<Avatar kind="organization" name="B" hueId="org_1" />);
  expect(before).toMatch(/^[1-6]$/);
  expect(hue()).toBe(before);
});
