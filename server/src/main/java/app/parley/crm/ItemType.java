package app.parley.crm;

import app.parley.feed.ItemRef;
import java.util.Optional;

/** The kinds of things in the CRM, by the words of the API and of the feed. */
public enum ItemType {
  PERSON("person"),
  ORGANIZATION("organization"),
  LEAD("lead"),
  DEAL("deal"),
  PIPELINE("pipeline"),
  STAGE("stage"),
  LEAD_LABEL("lead-label");

  private final String word;

  ItemType(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public ItemRef item(Object id) {
    return new ItemRef(word, id.toString());
  }

  public static Optional<ItemType> of(String word) {
    for (var type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
