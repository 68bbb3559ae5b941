import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { Text } from '../../ui/Text.js';
import { InvoicesSkeleton } from './InvoicesSection.js';
import type { PanelMessages } from './messages.js';
import { MethodsSkeleton } from './MethodsCard.js';

/** The frame of plan, cards and invoices, of the heights that they will have. */
export function BillingSkeleton({ messages }: { messages: PanelMessages }) {
  return (
    <div className="ok-stack ok-billing-panel-section ok-gap-3">
      <div className="ok-billing-panel-top">
        <Card>
          <CardSection>
            <Bar size="title" />
            <div className="ok-billing-panel-row ok-billing-panel-price">
              <Text as="span" size="figure">
                {'\u00A0'}
              </Text>
            </div>
          </CardSection>
          <CardSection>
            <Bar />
          </CardSection>
          <CardSection className="ok-billing-panel-row ok-billing-panel-foot">
            <Skeleton />
          </CardSection>
        </Card>
        <Card>
          <CardSection className="ok-billing-panel-row ok-billing-panel-foot">
            <Text strong>{messages.methods}</Text>
          </CardSection>
          <MethodsSkeleton />
        </Card>
      </div>
      <Text as="div" strong>
        {messages.invoices}
      </Text>
      <TableFrame>
        <InvoicesSkeleton messages={messages} />
      </TableFrame>
    </div>
  );
}

/** A bar in a line as high as the words that will come. */
function Bar({ size }: { size?: 'title' }) {
  return (
    <div className="ok-billing-panel-row">
      <Skeleton />
      <Text as="span" size={size}>
        {'\u00A0'}
      </Text>
    </div>
  );
}
