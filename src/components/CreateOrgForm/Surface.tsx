import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.js';

/** The one card of the widget; without surface for a dialog that has its own. */
export function Surface({ plain, children }: { plain: boolean; children: ReactNode }) {
  return (
    <Card className="ok-create-org-form-card" data-plain={plain ? '' : undefined}>
      {children}
    </Card>
  );
}
