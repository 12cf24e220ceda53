package app.parley.media;

import app.parley.platform.Settings;
import app.parley.platform.files.FileStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes are kept. */
@Configuration(proxyBeanMethods = false)
class StoreChoice {
  @Bean
  FileStore fileStore(Settings settings) {
    return FileStore.of(settings);
  }
}
