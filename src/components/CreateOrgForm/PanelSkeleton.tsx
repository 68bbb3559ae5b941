import { CardSection } from '../../ui/CardSection.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Step } from '../../ui/Step.js';
import { Steps } from '../../ui/Steps.js';

/** The real frame of the panel with bars for its words. */
export function PanelSkeleton({ plain }: { plain: boolean }) {
  return (
    <CardSection className="ok-stack ok-create-org-form-fields" data-plain={plain ? '' : undefined}>
      <div className="ok-line ok-identity">
        <Skeleton width="avatar" />
        <Skeleton />
      </div>
      <Steps>
        {[1, 2, 3, 4].map((index) => (
          <Step key={index} status="pending" statusLabel="" index={index} name={<Skeleton />} />
        ))}
      </Steps>
    </CardSection>
  );
}
