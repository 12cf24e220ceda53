package app.parley.live;

import app.parley.providers.CustomerTyping;
import com.fasterxml.jackson.annotation.JsonFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the open screens that may see a conversation that its customer types. */
@Component
final class CustomerTypingTelling implements CustomerTyping {
  private final LiveHubs hubs;
  private final JsonMapper json;

  CustomerTypingTelling(LiveHubs hubs, JsonMapper json) {
    this.hubs = hubs;
    this.json = json;
  }

  @Override
  public void typing(long company, long channel, long conversation) {
    var frame = Frame.passing("typing", json.writeValueAsString(new Typing(conversation)));
    hubs.of(company).forEach(stream -> stream.offerPassing(channel, frame));
  }

  private record Typing(@JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId) {}
}
