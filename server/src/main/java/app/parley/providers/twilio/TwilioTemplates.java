package app.parley.providers.twilio;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import app.parley.providers.Provider.TemplateList;
import app.parley.providers.Template;
import app.parley.providers.Template.Variable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The WhatsApp templates of an account, with what WhatsApp said of each: Twilio's Content API,
 * {@code GET /v1/ContentAndApprovals}.
 */
@Component
final class TwilioTemplates {
  private static final String FIRST_PAGE = "PageSize=50";
  private static final int MOST_PAGES = 20;

  private final TwilioApi api;

  TwilioTemplates(TwilioApi api) {
    this.api = api;
  }

  TemplateList list(ConnectedChannel channel) {
    var account = TwilioApi.Account.of(channel);
    var found = new ArrayList<Template>();
    var page = FIRST_PAGE;
    for (int pages = 0; page != null && pages < MOST_PAGES; pages++) {
      var answer = api.contents(account, page);
      if (!(answer instanceof Answered answered) || !answered.succeeded()) {
        return new TemplateList.NotNow(reason(answer));
      }
      var json = ForeignJson.read(answered.body()).orElse(ForeignJson.NOTHING);
      if (!json.at("contents").isList()) {
        return new TemplateList.NotNow("Twilio's list of templates could not be read.");
      }
      json.each("contents").stream()
          .map(TwilioTemplates::template)
          .filter(Objects::nonNull)
          .forEach(found::add);
      page = query(json.at("meta").text("next_page_url"));
    }
    return new TemplateList.Known(List.copyOf(found));
  }

  private static String reason(HttpAnswer answer) {
    return switch (answer) {
      case NotSent _, Broken _ -> "Twilio could not be asked for its templates.";
      case Answered answered ->
          answered.status() == 401
              ? TwilioErrors.sentence("20003", null)
              : "Twilio did not tell its templates (HTTP " + answered.status() + ").";
    };
  }

  /** Only the question is taken from the address: it is asked where all others are. */
  private static @Nullable String query(@Nullable String url) {
    try {
      return url == null ? null : URI.create(url).getRawQuery();
    } catch (IllegalArgumentException garbled) {
      return null;
    }
  }

  /** Null for what has no text, such as a list of products. */
  private static @Nullable Template template(ForeignJson content) {
    var sid = content.text("sid");
    var body = body(content.at("types"));
    if (sid == null || body == null) {
      return null;
    }
    var approval = content.at("approval_requests");
    var category = approval.text("category");
    return new Template(
        sid,
        Objects.requireNonNullElse(content.text("friendly_name"), sid),
        Objects.requireNonNullElse(content.text("language"), ""),
        body,
        variables(body, content.at("variables")),
        category == null ? null : category.toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(approval.text("status"), "unsubmitted"));
  }

  private static @Nullable String body(ForeignJson types) {
    return types.fields().stream()
        .map(type -> types.at(type).text("body"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Those of the text in their order, then those of buttons and files. */
  private static List<Variable> variables(String body, ForeignJson examples) {
    var names = Template.placesIn(body);
    examples.fields().stream().sorted().forEach(names::add);
    return names.stream().map(name -> new Variable(name, examples.text(name))).toList();
  }
}
