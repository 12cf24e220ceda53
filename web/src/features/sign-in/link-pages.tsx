import { Route, Switch, useSearchParams } from 'wouter';
import '../../i18n/later-words';
import { paths } from '../../ui/paths';
import { ForgotPasswordPage } from './forgot-password-page';
import { InvitePage } from './invite-page';
import { ResetPasswordPage } from './reset-password-page';
import { SetUpPage } from './set-up-page';

/** The pages that people open by a link that they were given, and the one that asks for such a link. */
export function LinkPages() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  return (
    <Switch>
      <Route path="/setup">
        <SetUpPage />
      </Route>
      <Route path="/invite">
        <InvitePage token={token} />
      </Route>
      <Route path="/reset-password">
        <ResetPasswordPage token={token} />
      </Route>
      <Route path={paths.forgotPassword}>
        <ForgotPasswordPage />
      </Route>
    </Switch>
  );
}
