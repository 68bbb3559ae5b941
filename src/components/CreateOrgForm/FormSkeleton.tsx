import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Button } from '../../ui/Button.js';
import { FormFrame } from './FormFrame.js';
import type { CreateOrgFormMessages } from './messages.js';

/** The real frame of the form with bars for its words; hidden from assistive technology by its parent. */
export function FormSkeleton({
  plain,
  messages,
}: {
  plain: boolean;
  messages: CreateOrgFormMessages;
}) {
  const fields = [
    { label: messages.name, hints: 0 },
    { label: messages.address, hints: 2 },
    { label: messages.billingEmail, hints: 1 },
  ];
  return (
    <FormFrame
      plain={plain}
      foot={
        <Button variant="primary" disabled>
          {messages.create}
        </Button>
      }
    >
      {fields.map(({ label, hints }) => (
        <Field key={label} label={label} after={<Hints count={hints} />}>
          <Input disabled />
        </Field>
      ))}
    </FormFrame>
  );
}

function Hints({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => (
    <span key={index} className="ok-hint">
      <Skeleton />
    </span>
  ));
}
