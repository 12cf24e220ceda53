package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class FeedReadingTest {
  @Autowired private Casting casting;
  @Autowired private Mailroom mailroom;
  @Autowired private FeedReading reading;

  @Test
  void whoHasLostAChannelSeesNothingOfItThoughTheLossItselfIsStillUnread() {
    Cast cast = casting.cast();
    long shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var before = reading.after(cast.companyId(), 0, FeedReading.MOST_AT_ONCE, null);
    assertThat(before.usableBy(cast.clara().id())).contains(shop);
    mailroom.customerWrites(cast.companyId(), shop, "marta", "Beans?");
    mailroom.share(cast.ana(), shop, Sharing.PRIVATE);

    var batch = reading.after(cast.companyId(), before.upTo(), 1, before.channels());

    assertThat(batch.accessMoved()).isFalse();
    assertThat(batch.usableBy(cast.clara().id())).doesNotContain(shop);
  }
}
