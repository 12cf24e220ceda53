package app.parley.platform.postgres;

/** Whether a commit must survive a loss of power; throwaway databases trade that for speed. */
public enum PgDurability {
  DURABLE,
  THROWAWAY
}
