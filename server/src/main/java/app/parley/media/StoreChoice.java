package app.parley.media;

import app.parley.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes are kept: in the data folder, or in a bucket that several nodes share. */
@Configuration(proxyBeanMethods = false)
class StoreChoice {
  @Bean
  FileStore fileStore(Settings settings) {
    var bucket = settings.s3();
    return bucket == null
        ? new DiskStore(settings.data().resolve("media"))
        : new BucketStore(bucket);
  }
}
