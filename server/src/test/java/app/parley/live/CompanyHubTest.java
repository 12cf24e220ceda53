package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.accounts.Credential;
import app.parley.accounts.Principal;
import app.parley.accounts.Role;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class CompanyHubTest {
  private static final long BEN = 2;
  private static final long CLARA = 3;

  @Autowired private FeedReading reading;
  private CompanyHub hub;

  @BeforeEach
  void open() {
    hub = new CompanyHub(1, 0, reading, _ -> {});
  }

  @Test
  void oneScreenMoreThanAUserMayHaveEndsTheirFirst() {
    var claras = stream(CLARA);
    hub.add(claras);
    var bens =
        LongStream.rangeClosed(0, CompanyHub.MOST_OF_ONE_USER).mapToObj(_ -> stream(BEN)).toList();

    bens.forEach(hub::add);

    assertThat(bens.getFirst().ended()).isTrue();
    assertThat(bens.stream().skip(1)).noneMatch(LiveStream::ended);
    assertThat(claras.ended()).isFalse();
  }

  private static LiveStream stream(long user) {
    var credential = new Credential(Credential.Kind.SESSION, "s");
    return new LiveStream(
        new Principal(1, user, "Somebody", Role.REGULAR, credential, null), Set.of());
  }
}
