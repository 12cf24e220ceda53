package app.parley.simulator.world;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** The picture of a made-up person: always the same for one of them, and another for each. */
public final class Portrait {
  private static final int SIDE = 240;
  private static final List<Color> WALLS = colors(0xF6D8AE, 0xCDE3DB, 0xD9D4EE, 0xF3CFCF, 0xCBDDF0);
  private static final List<Color> SKINS = colors(0x8D5A3B, 0xC68E65, 0xE8B990, 0xF3D0B0, 0x6B4430);
  private static final List<Color> HAIRS = colors(0x2B1F1A, 0x5A3A22, 0x8C5A2B, 0xB98A4B, 0x7A7A80);
  private static final List<Color> SHIRTS =
      colors(0x2F6B57, 0x35507E, 0x9A4A4A, 0x6A4C86, 0xB98329);

  private Portrait() {}

  /** A PNG. */
  public static byte[] of(String person) throws IOException {
    var taste = new Random(person.hashCode());
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(one(WALLS, taste));
    pen.fillRect(0, 0, SIDE, SIDE);
    draw(pen, one(SKINS, taste), one(HAIRS, taste), one(SHIRTS, taste), taste.nextBoolean());
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static void draw(Graphics2D pen, Color skin, Color hair, Color shirt, boolean isLong) {
    pen.setColor(hair);
    pen.fill(new Ellipse2D.Double(70, 42, 100, isLong ? 150 : 96));
    pen.setColor(shirt);
    pen.fill(new Ellipse2D.Double(40, 178, 160, 140));
    pen.setColor(skin);
    pen.fillRoundRect(104, 150, 32, 46, 24, 24);
    pen.fill(new Ellipse2D.Double(80, 62, 80, 104));
    pen.setColor(hair);
    pen.fill(new Arc2D.Double(74, 48, 92, 84, 20, 140, Arc2D.CHORD));
  }

  private static Color one(List<Color> some, Random taste) {
    return some.get(taste.nextInt(some.size()));
  }

  private static List<Color> colors(Integer... rgb) {
    return List.of(rgb).stream().map(Color::new).toList();
  }
}
