package app.parley.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections that the rooms share. */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {
  private static final int CONNECTIONS = 20;
  private static final int IDLE_CONNECTIONS = 3;

  /** Statements run as the role that owns nothing, each with a limit of time. */
  private static final String SESSION =
      """
      set role parley_app;
      set statement_timeout = '15s';
      set lock_timeout = '3s';
      set idle_in_transaction_session_timeout = '30s';
      set timezone = 'UTC'\
      """;

  @Bean
  HikariDataSource dataSource(Database database) {
    var url = database.awaitReady();
    var config = new HikariConfig();
    config.setPoolName("parley");
    config.setJdbcUrl(url.jdbc());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(IDLE_CONNECTIONS);
    config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
    config.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
    config.setConnectionInitSql(SESSION);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "parley");
    return new HikariDataSource(config);
  }
}
