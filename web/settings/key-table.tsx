import { type ReactNode } from 'react';
import { actionsOf, type KeyMap, type ReviewAction } from '../keys/key-map.ts';
import { printedKey } from '../keys/key-name.ts';
import { keysWords } from '../words/keys.ts';
import { useLanguage, useWords } from '../words/use-words.ts';

/** Every action with its keys. @param change - what stands beside each, in the settings. */
export function KeyTable({ keys, change }: { readonly keys: KeyMap; readonly change?: (action: ReviewAction) => ReactNode }): ReactNode {
  const words = useWords(keysWords);
  const { language } = useLanguage();
  return (
    <table className="data">
      <caption>{words.digits}</caption>
      <thead>
        <tr>
          <th scope="col">{words.action}</th>
          <th scope="col">{words.key}</th>
          {change !== undefined && <th scope="col"><span className="hidden">{words.change}</span></th>}
        </tr>
      </thead>
      <tbody>
        {actionsOf(keys).map((action) => (
          <tr key={action}>
            <th scope="row">{words.actions[action]}</th>
            <td>{keys[action].length === 0 ? words.none : keys[action].map((key) => <kbd key={key}>{printedKey(key, language)}</kbd>)}</td>
            {change !== undefined && <td>{change(action)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
} // prettier-ignore
