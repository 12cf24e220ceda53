package app.parley.providers.webchat;

import java.util.Optional;
import java.util.regex.Pattern;

/** An opaque color of the sRGB space. */
record Color(int red, int green, int blue) {
  /** What WCAG 2.2 asks of text of a normal size (1.4.3). */
  private static final double READABLE = 4.5;

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  /** Takes the form that HTML's color field gives, such as {@code #12744a}. */
  static Optional<Color> of(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
  }

  /** Whether white text on it can be read by everyone. */
  boolean carriesWhiteText() {
    return contrastWithWhite() >= READABLE;
  }

  /** From 1 to 21, as WCAG 2.2 defines the contrast ratio. */
  double contrastWithWhite() {
    double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
