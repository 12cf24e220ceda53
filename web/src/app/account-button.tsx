import { lazy, Suspense } from 'react';

// Menus come after the first paint: the library under them is a quarter of all the script there is.
const AccountMenu = lazy(() =>
  import('./account-menu').then((module) => ({ default: module.AccountMenu })),
);

export function AccountButton() {
  return (
    <Suspense fallback={<span className="nav-me" />}>
      <AccountMenu />
    </Suspense>
  );
}
