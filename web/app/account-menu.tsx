import { type ReactNode, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../ui/icon.tsx';
import { Preferences } from '../settings/preferences-loader.tsx';
import { commonWords } from '../words/common.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { go, hrefOf } from './router.ts';
import { useSession } from './session.ts';

/** Tenant, name and role; behind them the settings, the language and the way out. */
export function AccountMenu(): ReactNode {
  const words = useWords(commonWords);
  const { user, signOut } = useSession();
  const { language, choose } = useLanguage();
  const [setting, setSetting] = useState(false);
  return (
    <>
      <MenuTrigger>
        <AriaButton className="button account" data-kind="quiet" data-size="small">
          <Icon name="user" />
          <span className="account-name">
            {user.tenant.name} · {user.name}
          </span>
          <span className="hidden">{words.account}</span>
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <div className="popover-head">
            <strong>{user.name}</strong>
            <span className="muted small">
              {words.roles[user.role]} · {user.tenant.name}
            </span>
          </div>
          <Menu className="menu" aria-label={words.account}>
            <MenuItem
              className="menu-item"
              onAction={() => {
                setSetting(true);
              }}
            >
              <Icon name="keyboard" />
              {words.shortcuts}
            </MenuItem>
            {user.role === 'administrator' && (
              <MenuItem
                className="menu-item"
                onAction={() => {
                  go(hrefOf('accounts'));
                }}
              >
                <Icon name="users" />
                {words.rooms.accounts}
              </MenuItem>
            )}
            <MenuItem
              className="menu-item"
              onAction={() => {
                choose(language === 'fr' ? 'en' : 'fr');
              }}
            >
              <Icon name="comment" />
              {words.language}
            </MenuItem>
            <MenuItem className="menu-item" onAction={signOut}>
              <Icon name="out" />
              {words.signOut}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {setting && (
        <Preferences
          onClose={() => {
            setSetting(false);
          }}
        />
      )}
    </>
  );
}
