package app.parley.providers.webchat;

import static app.parley.providers.webchat.WebchatSettings.AWAY;
import static app.parley.providers.webchat.WebchatSettings.COLOR;
import static app.parley.providers.webchat.WebchatSettings.GREETING;
import static app.parley.providers.webchat.WebchatSettings.IDENTITY_SECRET;
import static app.parley.providers.webchat.WebchatSettings.ORIGINS;
import static app.parley.providers.webchat.WebchatSettings.SITE;

import app.parley.platform.Ids;
import app.parley.providers.Provider.Connecting;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.Wrong;
import app.parley.providers.SettingsForm;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings of a website chat. There is nobody to ask whether they are right. */
final class WebchatConnect {
  private static final String DEFAULT_COLOR = "#12744a";
  private static final int LONGEST_TEXT = 300;
  private static final Pattern SITE_FORM = Pattern.compile("[0-9a-z]{0,40}");
  private static final Pattern SECRET_FORM = Pattern.compile("|[!-~]{32,200}");

  private WebchatConnect() {}

  static Connecting connect(Map<String, String> settings) {
    var form = form(settings);
    if (!form.errors().isEmpty()) {
      return new Wrong(form.errors());
    }
    var site = form.value(SITE).isEmpty() ? Long.toString(Ids.next(), 36) : form.value(SITE);
    var secret = form.value(IDENTITY_SECRET);
    return new Confirmed(
        site,
        Map.of(
            SITE, site,
            ORIGINS, origins(form),
            COLOR, color(form),
            GREETING, form.value(GREETING),
            AWAY, form.value(AWAY)),
        secret.isEmpty() ? Map.of() : Map.of(IDENTITY_SECRET, secret));
  }

  static SettingsForm form(Map<String, String> settings) {
    var form =
        new SettingsForm(settings, Set.of(ORIGINS, COLOR, GREETING, AWAY, SITE, IDENTITY_SECRET));
    checkOrigins(form);
    checkColor(form);
    checkText(form, GREETING);
    checkText(form, AWAY);
    form.matching(SITE, SITE_FORM, "This is made by Parley.");
    form.matching(IDENTITY_SECRET, SECRET_FORM, "From 32 to 200 characters without blanks.");
    return form;
  }

  private static void checkOrigins(SettingsForm form) {
    var origins = SiteOrigins.listed(form.value(ORIGINS));
    if (origins.isEmpty()) {
      form.wrong(ORIGINS, "Name at least one site, such as https://shop.example.");
    } else if (origins.size() > SiteOrigins.MOST) {
      form.wrong(ORIGINS, "At most " + SiteOrigins.MOST + " sites.");
    }
    for (int i = 0; i < origins.size(); i++) {
      if (SiteOrigins.canonical(origins.get(i)).isEmpty()) {
        form.wrong(
            ORIGINS + "[" + i + "]",
            "\"%s\" is not a site: https:// and its name, with nothing after it."
                .formatted(origins.get(i)));
      }
    }
  }

  private static void checkColor(SettingsForm form) {
    var color = Color.of(color(form));
    if (color.isEmpty()) {
      form.wrong(COLOR, "A color such as " + DEFAULT_COLOR + ".");
    } else if (!color.get().carriesWhiteText()) {
      form.wrong(COLOR, "White text on this color is hard to read. Choose a darker one.");
    }
  }

  private static void checkText(SettingsForm form, String name) {
    var text = form.value(name);
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      form.wrong(name, "At most " + LONGEST_TEXT + " characters.");
    }
  }

  private static String color(SettingsForm form) {
    return form.value(COLOR).isEmpty() ? DEFAULT_COLOR : form.value(COLOR);
  }

  private static String origins(SettingsForm form) {
    return SiteOrigins.listed(form.value(ORIGINS)).stream()
        .flatMap(one -> SiteOrigins.canonical(one).stream())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
