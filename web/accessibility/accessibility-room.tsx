import { type ReactNode } from 'react';
import { accessibilityWords } from '../words/accessibility.ts';
import { useWords } from '../words/use-words.ts';

/** The statement of accessibility: what is done, what is missing, whom to tell. */
export function AccessibilityRoom(): ReactNode {
  const words = useWords(accessibilityWords);
  return (
    <div className="room">
      <h1>{words.title}</h1>
      <p>{words.state}</p>
      <Points title={words.done} points={words.doneList} />
      <Points title={words.limits} points={words.limitsList} />
      <p>{words.contact}</p>
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }): ReactNode {
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
