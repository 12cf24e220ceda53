package app.parley.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one user wants the screens, the same on all their devices.
 *
 * @param language a BCP 47 tag; null follows the browser
 * @param singleKeys whether keys without Ctrl or Alt do something
 */
record Preferences(
    Theme theme,
    @Nullable String language,
    SendWith sendWith,
    AfterClosing afterClosing,
    boolean singleKeys,
    List<FoldableSection> foldedSections) {
  /** What holds for who never chose. */
  static final Preferences USUAL =
      new Preferences(
          Theme.SYSTEM,
          null,
          SendWith.CTRL_ENTER,
          AfterClosing.NEXT,
          true,
          List.of(FoldableSection.CLOSED));

  enum Theme {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("light")
    LIGHT,
    @JsonProperty("dark")
    DARK
  }

  enum SendWith {
    @JsonProperty("ctrl-enter")
    CTRL_ENTER,
    @JsonProperty("enter")
    ENTER
  }

  /** Where a screen goes when the conversation that it shows is closed. */
  enum AfterClosing {
    @JsonProperty("next")
    NEXT,
    @JsonProperty("stay")
    STAY
  }

  /** A section of the inbox, as the preference names it. */
  enum FoldableSection {
    @JsonProperty("unassigned")
    UNASSIGNED,
    @JsonProperty("mine")
    MINE,
    @JsonProperty("others")
    OTHERS,
    @JsonProperty("closed")
    CLOSED
  }
}
