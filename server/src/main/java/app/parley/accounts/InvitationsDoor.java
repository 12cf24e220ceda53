package app.parley.accounts;

import app.parley.accounts.AccountMails.Posted;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people. The link is mailed where mail leaves this server, and can be copied anyway. */
@RestController
@RequestMapping("/api/inbox/v1/invitations")
final class InvitationsDoor {
  private final Tenant tenant;
  private final Invitations invitations;
  private final AccountLinks links;
  private final AccountMails mails;

  InvitationsDoor(Tenant tenant, Invitations invitations, AccountLinks links, AccountMails mails) {
    this.tenant = tenant;
    this.invitations = invitations;
    this.links = links;
    this.mails = mails;
  }

  @GetMapping
  @NeedsAccountSettings
  All list(Principal me) {
    return new All(tenant.in(me.companyId(), invitations::all));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @NeedsAccountSettings
  Sent invite(Principal me, Body<NewInvitation> body) {
    var wish = body.read();
    wish.check();
    var made = tenant.in(me.companyId(), tx -> invitations.make(tx, me, wish));
    var link = links.toJoin(made.link());
    return new Sent(made.invitation(), link, mails.invite(me, made.invitation(), link));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @NeedsAccountSettings
  void withdraw(Principal me, @PathVariable String id) {
    long invitation = Ids.parse(id).orElseThrow(Refused::notFound);
    tenant.run(me.companyId(), tx -> invitations.withdraw(tx, me, invitation));
  }

  record All(List<Invitation> items) {}

  /** With the link, which nobody is shown again. */
  record Sent(Invitation invitation, String link, Posted mail) {
    @Override
    public String toString() {
      return "Sent[" + invitation + "]";
    }
  }
}
