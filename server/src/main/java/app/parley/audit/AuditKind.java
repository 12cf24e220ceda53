package app.parley.audit;

import java.util.Arrays;
import java.util.Optional;

/** What the log tells of, as the API names it. */
public enum AuditKind {
  COMPANY_MADE("company-made"),
  SIGN_IN("sign-in"),
  SIGN_IN_FAILED("sign-in-failed"),
  SIGN_OUT("sign-out"),
  SESSION_ENDED("session-ended"),
  USER_ADDED("user-added"),
  USER_INVITED("user-invited"),
  INVITATION_WITHDRAWN("invitation-withdrawn"),
  USER_JOINED("user-joined"),
  USER_CHANGED("user-changed"),
  USER_DEACTIVATED("user-deactivated"),
  USER_REACTIVATED("user-reactivated"),
  PASSWORD_CHANGED("password-changed"),
  PASSWORD_LINK_MADE("password-link-made"),
  PASSWORD_LINK_ASKED("password-link-asked"),
  PASSWORD_RESET("password-reset"),
  TWO_STEP_ON("two-step-on"),
  TWO_STEP_OFF("two-step-off"),
  TWO_STEP_RESET("two-step-reset"),
  TWO_STEP_REQUIRED("two-step-required"),
  TWO_STEP_OPTIONAL("two-step-optional"),
  RECOVERY_CODES_MADE("recovery-codes-made"),
  RECOVERY_CODE_USED("recovery-code-used"),
  TOKEN_ISSUED("token-issued"),
  TOKEN_REVOKED("token-revoked"),
  ACCESS_ASKED("access-asked"),
  ACCESS_GRANTED("access-granted"),
  ACCESS_DECLINED("access-declined"),
  CHANNEL_CONNECTED("channel-connected"),
  CHANNEL_CHANGED("channel-changed"),
  CHANNEL_OWNER_CHANGED("channel-owner-changed"),
  CHANNEL_SECRETS_REPLACED("channel-secrets-replaced"),
  CHANNEL_REMOVED("channel-removed");

  private final String word;

  AuditKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<AuditKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
