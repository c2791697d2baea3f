import { type ReactNode, useState } from 'react';
import { routes } from '../../core/desk/routes.ts';
import { addressOf } from '../api/client.ts';
import { Icon } from '../ui/icon.tsx';

/** A page in small; a sign in its place where the format has no pictures (text files, office files). */
export function PageThumbnail({ file, page }: { readonly file: string; readonly page: number }): ReactNode {
  const [missing, setMissing] = useState(false);
  if (missing) {
    return (
      <span className="hit-picture">
        <Icon name="file" />
      </span>
    );
  }
  const source = addressOf(routes.image, { at: { file, page: String(page) }, query: { size: 'thumb' } });
  const failed = (): void => {
    setMissing(true);
  };
  return <img className="hit-picture" src={source} alt="" loading="lazy" onError={failed} />;
}
