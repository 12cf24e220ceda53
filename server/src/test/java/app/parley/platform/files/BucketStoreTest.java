package app.parley.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BucketStoreTest extends FileStoreTest {
  private static final String KEY = "/files/7/" + "ab".repeat(32);
  private final PlainBucket bucket;

  BucketStoreTest() throws IOException {
    bucket = new PlainBucket();
  }

  @AfterEach
  void end() {
    bucket.close();
  }

  @Override
  FileStore store() {
    return new BucketStore(bucket.settings());
  }

  @Test
  void callsAreSignedForTheBucketsRegionAndTheSecretStaysHere() {
    assertThatThrownBy(() -> store().open(7, "ab".repeat(32))).isInstanceOf(IOException.class);

    assertThat(bucket.authorized.get(KEY))
        .startsWith("AWS4-HMAC-SHA256 Credential=key/")
        .contains("/eu-central-1/s3/aws4_request")
        .doesNotContain("secret");
  }

  /** A backup takes the one for a file that was deleted, the other for a reason to stop. */
  @Test
  void aBucketThatIsAwayIsNotOneThatLacksTheFile() {
    var store = store();
    bucket.close();

    assertThatThrownBy(() -> store.open(7, "ab".repeat(32)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NoSuchFileException.class);
  }
}
