import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import type { UsageMessages } from './messages.js';

/** The frame of cards and chart, of the same heights as what will stand there. */
export function UsageSkeleton({ messages }: { messages: UsageMessages }) {
  const labels = [
    messages.voiceMinutes,
    messages.chatMinutes,
    messages.calls,
    messages.workflowRuns,
  ];
  return (
    <div className="ok-stack ok-usage-chart-waiting">
      <div className="ok-card ok-usage-chart-cards">
        {labels.map((label) => (
          <div key={label} className="ok-tile ok-usage-chart-card">
            <Text tone="muted">{label}</Text>
            <div className="ok-usage-chart-figures">
              <Text as="span" size="figure">
                <Skeleton />
                {'\u00A0'}
              </Text>
            </div>
            <Text size="small">{'\u00A0'}</Text>
          </div>
        ))}
      </div>
      <Card>
        <CardSection>
          <div className="ok-row ok-gap-wide ok-usage-chart-bar">
            <Skeleton />
          </div>
          <div className="ok-usage-chart-figure">
            <div className="ok-usage-chart-area" />
            <div className="ok-usage-chart-axis" data-axis="time" />
          </div>
        </CardSection>
      </Card>
    </div>
  );
}
