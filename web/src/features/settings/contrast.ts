/** What the server takes where none is chosen. */
export const defaultColor = '#12744a';

const readable = 4.5;

/** Whether white text of a normal size can be read on it (WCAG 2.2, 1.4.3). */
export function carriesWhiteText(color: string): boolean {
  return contrastWithWhite(color) >= readable;
}

/** From 1 to 21, for a color such as `#12744a`. */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
