package app.parley.feed;

import static parley.schema.Tables.COMPANY;

import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.postgres.PgServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The feed's room alone on a real database, as one node; several share the database. */
final class FeedRoom implements AutoCloseable {
  private static final DataSource DATABASE = database();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  FeedRoom(Follower... followers) {
    this(new InProcessFeedBus(), followers);
  }

  FeedRoom(FeedBus bus, Follower... followers) {
    this(Clock.systemUTC(), bus, followers);
  }

  FeedRoom(Clock clock, FeedBus bus, Follower... followers) {
    context.registerBean(DSLContext.class, () -> DSL.using(DATABASE, SQLDialect.POSTGRES));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(FeedBus.class, () -> bus);
    for (var follower : followers) {
      context.registerBean(follower.name(), Follower.class, () -> follower);
    }
    context.register(
        Tenant.class,
        Feed.class,
        FeedHeads.class,
        FeedWatch.class,
        FollowerPlaces.class,
        Followers.class,
        ChangeTrim.class);
    context.refresh();
  }

  long newCompany() {
    var company = Ids.next();
    context
        .getBean(DSLContext.class)
        .insertInto(COMPANY, COMPANY.ID, COMPANY.NAME, COMPANY.CREATED_AT)
        .values(company, "Bramble Coffee", Instant.EPOCH)
        .execute();
    return company;
  }

  void someoneMovesAvailability(long company, long user) {
    tenant().run(company, tx -> feed().appendOfUser(tx, ChangeKind.AVAILABILITY_CHANGED, user));
  }

  Tenant tenant() {
    return context.getBean(Tenant.class);
  }

  Feed feed() {
    return context.getBean(Feed.class);
  }

  void trim() {
    context.getBean(ChangeTrim.class).trim();
  }

  void look() {
    context.getBean(FeedWatch.class).look();
  }

  @Override
  public void close() {
    context.close();
  }

  private static DataSource database() {
    try {
      var server =
          PgServer.start(Files.createTempDirectory("parley-feed-"), Path.of("target", "postgres"));
      Flyway.configure()
          .dataSource(server.url(), server.user(), server.password())
          .load()
          .migrate();
      var pool = new HikariConfig();
      pool.setJdbcUrl(server.url());
      pool.setUsername(server.user());
      pool.setPassword(server.password());
      pool.setConnectionInitSql("set role parley_app");
      pool.setMaximumPoolSize(16);
      return new HikariDataSource(pool);
    } catch (Exception trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
