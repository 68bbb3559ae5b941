'use client';
import { lazy, Suspense, useSyncExternalStore, type ComponentProps } from 'react';
import { ErrorState } from '../../ui/ErrorState.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { FormSkeleton } from './FormSkeleton.js';
import type { OrgForm } from './OrgForm.js';

type FormProps = ComponentProps<typeof OrgForm>;

const load = () => import('./OrgForm.js');

/** Starts loading the form, so that it comes together with what it is filled with. */
export function prepareForm(): void {
  load().catch(() => {});
}

const Form = lazy(() =>
  load().then(
    ({ OrgForm: Loaded }) => ({ default: Loaded }),
    // An error here would take the host's page with it.
    () => ({ default: FormNotLoaded }),
  ),
);

function FormNotLoaded({ messages }: FormProps) {
  return <ErrorState title={messages.loadError} retryLabel={messages.retry} />;
}

const never = (): (() => void) => () => {};

/** The form, whose code is fetched when it is first shown; its frame stands there until then. */
export function LazyForm(props: FormProps) {
  // Drafts and the network are the browser's, so servers draw the frame.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const waiting = (
    <LoadingState label={props.messages.loading}>
      <FormSkeleton plain={props.plain} messages={props.messages} />
    </LoadingState>
  );
  return inBrowser ? (
    <Suspense fallback={waiting}>
      <Form {...props} />
    </Suspense>
  ) : (
    waiting
  );
}
