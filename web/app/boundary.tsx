import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { commonWords } from '../words/common.ts';
import { LanguageContext } from '../words/use-words.ts';

/** What is shown when a screen breaks: never a blank page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { errors } = commonWords[this.context.language];
    return (
      <main className="room">
        <Empty
          icon="alert"
          title={errors.crash}
          action={
            <Button
              kind="primary"
              onClick={() => {
                location.reload();
              }}
            >
              {errors.reload}
            </Button>
          }
        >
          {errors.crashHelp}
        </Empty>
      </main>
    );
  }
}
