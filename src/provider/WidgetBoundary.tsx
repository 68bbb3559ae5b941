'use client';
import { Component, useContext, type ReactNode } from 'react';
import { Loaded } from '../ui/Loaded.js';
import type { RootProps } from '../ui/rootProps.js';
import { OrganizationContext } from './KitContext.js';
import { useKitBase } from './useKit.js';

/** Props of {@link WidgetBoundary}. */
export type WidgetBoundaryProps = {
  /** Name of the widget, for the host's log. */
  widget: string;
  /** The widget's own props: what belongs to its root stays on the page. */
  root: RootProps;
  children: ReactNode;
};

/** Keeps an error of a widget inside of it: the host's page stays, the person may try again. */
export function WidgetBoundary({ widget, root, children }: WidgetBoundaryProps) {
  const { emit } = useKitBase();
  const organizationId = useContext(OrganizationContext);
  return (
    <Boundary
      // What failed for one organization may draw well for the next.
      owner={organizationId}
      onError={(error) => emit({ type: 'widget_failed', widget, error })}
      renderFailed={(onRetry) => <Loaded load={loadPart} when props={{ root, onRetry }} />}
    >
      {children}
    </Boundary>
  );
}

// A widget that never fails does not carry the words for it.
const loadPart = async () => (await import('./WidgetFailed.js')).WidgetFailed;

type BoundaryProps = {
  children: ReactNode;
  owner: string | null;
  onError: (error: unknown) => void;
  /** What stands there after an error; nothing if there is none. */
  renderFailed?: (onRetry: () => void) => ReactNode;
};

type BoundaryState = { failed: boolean; owner: string | null };

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, owner: this.props.owner };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { owner }: BoundaryProps,
    state: BoundaryState,
  ): BoundaryState | null {
    return owner === state.owner ? null : { failed: false, owner };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    const { children, renderFailed, ...rest } = this.props;
    if (!this.state.failed) return children;
    // The part may be the host's and fail too; then the place stays empty.
    return renderFailed ? (
      <Boundary {...rest}>{renderFailed(() => this.setState({ failed: false }))}</Boundary>
    ) : null;
  }
}
