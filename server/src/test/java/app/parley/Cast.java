package app.parley;

/**
 * The people of the tests: Ana Ruiz (admin), Ben Okafor, Clara Martin and Dev Patel of Bramble
 * Coffee, Hana Sato (admin) of Harbor Books.
 */
public record Cast(Member ana, Member ben, Member clara, Member dev, Member hana) {
  /** Bramble Coffee's. */
  public long companyId() {
    return ana.companyId();
  }
}
