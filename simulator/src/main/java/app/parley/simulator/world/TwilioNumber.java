package app.parley.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * A sender of a Twilio account.
 *
 * @param number in E.164 form, without prefix
 * @param inboundUrl where inbound messages are posted, exactly as it is signed
 */
public record TwilioNumber(
    String sid,
    String number,
    Channel kind,
    @Nullable String inboundUrl,
    @Nullable String fallbackUrl) {

  public Line line(String accountSid) {
    return new Line(kind, accountSid, number);
  }

  public TwilioNumber withInbound(String url) {
    return new TwilioNumber(sid, number, kind, url, fallbackUrl);
  }
}
