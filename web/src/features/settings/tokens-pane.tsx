import { useState, type FormEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { issueToken, tokensQuery } from '../../api/security';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FieldProblems } from '../../ui/field-problems';
import { CopyField } from './copy-field';
import { Pane } from './pane';
import { TokenLine } from './token-line';
import './health.css';

/** Tokens with which programs call the API with one's own rights. */
export function TokensPane() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: tokens = [] } = useQuery(tokensQuery);
  const [name, setName] = useState('');
  const issuing = useMutation({
    mutationFn: () => issueToken(cache, name.trim()),
    onSuccess: () => setName(''),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    issuing.mutate();
  };
  return (
    <Pane title={t('settings.security.tokens')} lead={t('settings.security.tokensLead')}>
      {tokens.length > 0 && (
        <ul className="hl" aria-label={t('settings.security.tokens')}>
          {tokens.map((token) => (
            <TokenLine key={token.id} token={token} />
          ))}
        </ul>
      )}
      {issuing.data && (
        <div role="status">
          <CopyField label={t('settings.security.newToken')} value={issuing.data} />
          <p className="hint">{t('settings.security.tokenOnce')}</p>
        </div>
      )}
      <form className="owner" onSubmit={send}>
        <FieldProblems error={issuing.error}>
          <Field
            label={t('settings.security.tokenName')}
            name="name"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </FieldProblems>
        <Button type="submit" disabled={!name.trim() || issuing.isPending}>
          {t('settings.security.makeToken')}
        </Button>
      </form>
    </Pane>
  );
}
