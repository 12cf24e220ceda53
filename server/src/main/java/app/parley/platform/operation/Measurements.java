package app.parley.platform.operation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is measured; rooms add their own meters to the registry. */
@Configuration(proxyBeanMethods = false)
class Measurements {

  @Bean
  PrometheusMeterRegistry meterRegistry(HikariDataSource pool) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    return registry;
  }

  @Bean(destroyMethod = "close")
  JvmGcMetrics garbageCollection(PrometheusMeterRegistry registry) {
    var collection = new JvmGcMetrics();
    collection.bindTo(registry);
    return collection;
  }
}
