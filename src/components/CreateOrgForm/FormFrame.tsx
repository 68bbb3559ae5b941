import type { ReactNode } from 'react';
import { CardFoot } from '../../ui/CardFoot.js';
import { CardSection } from '../../ui/CardSection.js';
import { Surface } from './Surface.js';

type FormFrameProps = {
  /** Without surface and padding, for a dialog that has its own. */
  plain: boolean;
  /** Buttons of the last row. */
  foot: ReactNode;
  children: ReactNode;
};

/** What the form, its skeleton and the panel after it stand on: content above, buttons below. */
export function FormFrame({ plain, foot, children }: FormFrameProps) {
  const data = { 'data-plain': plain ? '' : undefined };
  return (
    <Surface plain={plain}>
      <CardSection className="ok-stack ok-create-org-form-fields" {...data}>
        {children}
      </CardSection>
      {foot ? (
        <CardFoot className="ok-create-org-form-foot" {...data}>
          {foot}
        </CardFoot>
      ) : null}
    </Surface>
  );
}
