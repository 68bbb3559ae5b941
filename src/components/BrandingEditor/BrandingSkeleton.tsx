import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import type { EditorMessages } from './messages.js';

const texts = ['product_name', 'support_email', 'support_url'] as const;

/** The frame of the form and the preview, of the heights that they will have. */
export function BrandingSkeleton({ messages }: { messages: EditorMessages }) {
  return (
    <div className="ok-stack ok-branding-editor-columns">
      <Card>
        <CardSection className="ok-stack">
          {texts.map((field) => (
            <div key={field} className="ok-stack ok-gap-2">
              <Text strong>{messages.fields[field]}</Text>
              <Skeleton />
            </div>
          ))}
        </CardSection>
        <CardSection className="ok-stack">
          <Text strong>{messages.logos}</Text>
          <div className="ok-branding-editor-logos">
            <div className="ok-branding-editor-ground" />
            <div className="ok-branding-editor-ground" />
            <div className="ok-branding-editor-ground" />
          </div>
        </CardSection>
      </Card>
      <Card>
        <CardSection className="ok-stack">
          <Text strong>{messages.preview}</Text>
          <Skeleton />
        </CardSection>
      </Card>
    </div>
  );
}
