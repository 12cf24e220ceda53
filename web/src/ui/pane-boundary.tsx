import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import { ErrorState } from './error-state';

interface PaneBoundaryProps {
  children: ReactNode;
}

/** Keeps a fault in one pane from taking the others along. */
export class PaneBoundary extends Component<PaneBoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorState
        title={i18next.t('error.screen')}
        error={error}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
