package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ProviderFacts;
import app.parley.problems.Refused.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** A provider that only tests know: it confirms every loft whose key is not {@code wrong}. */
@Component
final class DovePost implements Provider {
  static final String WORD = "dove-post";

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
    return new SendOutcome.Uncertain("A dove never tells");
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
    if (form.value("key").equals("wrong")) {
      form.wrong("key", "The loft does not open with this key.");
    }
    return form.errors().isEmpty()
        ? new Connecting.Confirmed(
            form.value("loft"),
            Map.of("loft", form.value("loft")),
            Map.of("key", form.value("key"), "verifyToken", "coo"))
        : new Connecting.Wrong(form.errors());
  }

  private static SettingsForm form(Map<String, String> settings) {
    var form = new SettingsForm(settings, Set.of("loft", "key", "verifyToken"));
    form.opaque("loft");
    form.opaque("key");
    return form;
  }

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    ProviderFacts dovePostFacts() {
      return new ProviderFacts(WORD, "Dove post", "dove", 100, null, null, null);
    }
  }
}
