package app.parley.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's settings, for a small machine that also runs Parley itself. */
record PgSettings(int port) {

  List<String> arguments() {
    var arguments = new ArrayList<String>();
    settings()
        .forEach((name, value) -> {
          arguments.add("-c");
          arguments.add(name + "=" + value);
        });
    return arguments;
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("port", Integer.toString(port)),
        Map.entry("unix_socket_directories", ""),
        Map.entry("password_encryption", "scram-sha-256"),
        Map.entry("fsync", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("wal_compression", "pglz"),
        Map.entry("max_connections", "40"),
        Map.entry("shared_buffers", "96MB"),
        Map.entry("effective_cache_size", "512MB"),
        Map.entry("work_mem", "8MB"),
        Map.entry("maintenance_work_mem", "64MB"),
        Map.entry("max_wal_size", "1GB"),
        Map.entry("checkpoint_completion_target", "0.9"),
        Map.entry("huge_pages", "off"),
        Map.entry("jit", "off"),
        Map.entry("io_method", "sync"),
        Map.entry("max_parallel_workers_per_gather", "0"),
        Map.entry("autovacuum_max_workers", "2"),
        Map.entry("autovacuum_naptime", "15s"),
        Map.entry("autovacuum_vacuum_scale_factor", "0.05"),
        Map.entry("autovacuum_vacuum_insert_scale_factor", "0.1"),
        Map.entry("autovacuum_analyze_scale_factor", "0.05"),
        Map.entry("log_min_messages", "log"),
        Map.entry("log_checkpoints", "off"),
        Map.entry("log_timezone", "UTC"),
        Map.entry("timezone", "UTC"));
  }
}
