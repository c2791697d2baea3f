import { lazy, type ReactNode, Suspense } from 'react';

const Dialog = lazy(async () => ({ default: (await import('./shortcut-settings.tsx')).ShortcutSettings }));

/** The settings of shortcuts, fetched when first asked for. */
export function Preferences({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Suspense>
      <Dialog onClose={onClose} />
    </Suspense>
  );
}
