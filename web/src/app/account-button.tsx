import { later } from '../ui/later';

// Menus come after the first paint: the library under them is a quarter of all the script there is.
const AccountMenu = later(() => import('./account-menu').then((module) => module.AccountMenu));

export function AccountButton() {
  return <AccountMenu meanwhile={<span className="nav-me" />} />;
}
