package app.parley.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The three kinds of line that customers can write on. */
public enum Channel {
  @JsonProperty("messenger")
  MESSENGER,
  @JsonProperty("whatsapp")
  WHATSAPP,
  @JsonProperty("sms")
  SMS;

  /** How Twilio writes an address of this channel. */
  public String prefixed(String address) {
    return this == WHATSAPP ? "whatsapp:" + address : address;
  }
}
