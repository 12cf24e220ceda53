package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ProviderFacts;
import app.parley.problems.Refused.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * A provider that only tests know: it confirms every loft whose key is not {@code wrong}, keeps
 * what it was given to carry, and has templates unless its key is {@code asleep}.
 */
@Component
final class DovePost implements Provider {
  static final String WORD = "dove-post";
  static final Duration WINDOW = Duration.ofHours(24);

  final Queue<OutgoingReply> carried = new ConcurrentLinkedQueue<>();

  /** Lofts that give no answer, and those whose key is not good any more. */
  final Set<String> flown = ConcurrentHashMap.newKeySet();

  final Set<String> locked = ConcurrentHashMap.newKeySet();

  /** When keys end by themselves. */
  final Map<String, Instant> ends = new ConcurrentHashMap<>();

  final AtomicInteger askedForTemplates = new AtomicInteger();

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    return List.of();
  }

  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    return false;
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    carried.add(reply);
    return new SendOutcome.Uncertain("A dove never tells");
  }

  @Override
  public TemplateList templates(ConnectedChannel channel) {
    askedForTemplates.incrementAndGet();
    return "asleep".equals(channel.secrets().get("key"))
        ? new TemplateList.NotNow("The doves are asleep.")
        : new TemplateList.Known(
            List.of(
                template("T1", "Hello {{name}}, your {{goods}} left.", "approved"),
                template("T2", "Seeds, {{name}}!", "rejected")));
  }

  private static Template template(String id, String body, String status) {
    var variables =
        Template.placesIn(body).stream().map(name -> new Template.Variable(name, "x")).toList();
    return new Template(id, "t-" + id, "en", body, variables, "utility", status);
  }

  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return new LookUp.CannotTell();
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return form(settings).errors();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    var form = form(settings);
    if (flown.contains(form.value("loft"))) {
      return new Connecting.NotNow(SettingsForm.error("loft", "All doves are out."));
    }
    if (locked.contains(form.value("loft"))) {
      form.wrong("key", "The lock was changed.");
    }
    if (form.value("key").equals("wrong")) {
      form.wrong("key", "The loft does not open with this key.");
    }
    return form.errors().isEmpty()
        ? new Connecting.Confirmed(
            form.value("loft"),
            Map.of("loft", form.value("loft"), "humanAgent", form.value("humanAgent")),
            Map.of("key", form.value("key"), "verifyToken", "coo"),
            ends.get(form.value("loft")))
        : new Connecting.Wrong(form.errors());
  }

  private static SettingsForm form(Map<String, String> settings) {
    var form = new SettingsForm(settings, Set.of("loft", "key", "verifyToken", "humanAgent"));
    form.opaque("loft");
    form.opaque("key");
    return form;
  }

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    ProviderFacts dovePostFacts() {
      return new ProviderFacts(
          WORD, "Dove post", "dove", 100, WINDOW, "template", Duration.ofDays(7));
    }
  }
}
