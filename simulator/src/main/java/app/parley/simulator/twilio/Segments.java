package app.parley.simulator.twilio;

import app.parley.simulator.world.Channel;

/** How many SMS parts a text takes; other channels always count one. */
final class Segments {

  private static final String GSM_7 =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_7_DOUBLE = "^{}\\[~]|€";

  static int of(Channel channel, String text) {
    if (channel != Channel.SMS || text.isEmpty()) {
      return 1;
    }
    int septets = 0;
    for (char letter : text.toCharArray()) {
      if (GSM_7.indexOf(letter) >= 0) {
        septets++;
      } else if (GSM_7_DOUBLE.indexOf(letter) >= 0) {
        septets += 2;
      } else {
        return parts(text.length(), 70, 67);
      }
    }
    return parts(septets, 160, 153);
  }

  private static int parts(int length, int alone, int each) {
    return length <= alone ? 1 : (length + each - 1) / each;
  }

  private Segments() {}
}
