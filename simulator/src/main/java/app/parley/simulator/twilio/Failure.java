package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.world.Channel;

/** Why a message that was taken on did not arrive. */
record Failure(String status, int code, String message) {

  static final Failure OUTSIDE_WINDOW =
      new Failure(
          "failed",
          63016,
          "Failed to send freeform message because you are outside the allowed window.");
  static final Failure NO_MEDIA = new Failure("failed", 63019, "Media failed to download");
  static final Failure NOT_ON_WHATSAPP =
      new Failure("undelivered", 63024, "Invalid message recipient");
  static final Failure UNREACHABLE =
      new Failure("undelivered", 30003, "Unreachable destination handset");

  Form addTo(Form form, Channel channel) {
    var told = form.with("ErrorCode", String.valueOf(code));
    return channel == Channel.SMS
        ? told
        : told.with("ErrorMessage", message).with("ChannelStatusMessage", "470");
  }
}
