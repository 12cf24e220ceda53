package app.parley.crm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * A phone number or an e-mail address of a person as it was typed, with a label such as work. One
 * of each kind is the primary one.
 */
public record ContactPoint(String value, boolean primary, String label) {
  /** The own ones, and those of the others that are not among them; one is the primary one. */
  public static List<ContactPoint> united(List<ContactPoint> own, List<ContactPoint> others) {
    var all = new ArrayList<>(own);
    all.addAll(missing(own, others));
    return ContactPoints.withOnePrimary(all);
  }

  /** Those of the others that are not among the own ones. */
  static List<ContactPoint> missing(List<ContactPoint> own, List<ContactPoint> others) {
    var known = new HashSet<>(own.stream().map(ContactPoint::key).toList());
    return others.stream().filter(point -> known.add(point.key())).toList();
  }

  /** As it is compared: an e-mail in lower case, a phone by its number. */
  String key() {
    var plain = value.toLowerCase(Locale.ROOT);
    return plain.contains("@") ? plain : PhoneKeys.kept(plain).orElse(plain);
  }
}
