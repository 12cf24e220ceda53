package app.parley.platform.secrets;

import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretBeans {
  @Bean
  SecretBox secretBox(Settings settings) {
    return new SecretBox(SecretKeyFile.key(settings));
  }
}
