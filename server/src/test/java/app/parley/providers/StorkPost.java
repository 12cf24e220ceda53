package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ProviderFacts;
import app.parley.conversations.Content;
import app.parley.conversations.Incoming;
import app.parley.problems.Refused.FieldError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** A provider that only tests know: it brings messages without names, and tells names if asked. */
@Component
final class StorkPost implements Provider, ProfileSource {
  static final String WORD = "stork-post";

  private final Map<String, Integer> questions = new ConcurrentHashMap<>();
  private final Map<String, Function<Integer, Told>> answers = new ConcurrentHashMap<>();

  /** What it says about somebody, by how often it was asked before. */
  void answers(String address, Function<Integer, Told> told) {
    answers.put(address, told);
  }

  int questionsAbout(String address) {
    return questions.getOrDefault(address, 0);
  }

  @Override
  public Told profile(String address, ConnectedChannel channel) {
    var before = questions.merge(address, 1, Integer::sum) - 1;
    return answers.getOrDefault(address, _ -> new Told.NotTold("Unknown")).apply(before);
  }

  @Override
  public String word() {
    return WORD;
  }

  /** The body is an address, a blank, and a text that is new each time. */
  @Override
  public List<ProviderEvent> split(ProviderCall call, ConnectedChannel channel) {
    var words = new String(call.body(), UTF_8).split(" ", 2);
    var message =
        new Incoming.Message(
            words[0], null, words[1], call.receivedAt(), Content.text(words[1]), null, true);
    return List.of(
        new ProviderEvent(words[1], "message", call.body(), new ProviderEvent.Happened(message)));
  }

  @Override
  public boolean signed(ProviderCall call, ConnectedChannel channel) {
    return false;
  }

  @Override
  public SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    return new SendOutcome.Uncertain("A stork never tells");
  }

  @Override
  public LookUp lookUp(OutgoingReply reply, ConnectedChannel channel) {
    return new LookUp.CannotTell();
  }

  @Override
  public List<FieldError> errorsIn(Map<String, String> settings) {
    return List.of();
  }

  @Override
  public Connecting connect(Map<String, String> settings) {
    return new Connecting.Confirmed(settings.getOrDefault("nest", ""), settings, Map.of());
  }

  @Configuration(proxyBeanMethods = false)
  static class Facts {
    @Bean
    ProviderFacts storkPostFacts() {
      return new ProviderFacts(WORD, "Stork post", "stork", 100, null, null, null);
    }
  }
}
