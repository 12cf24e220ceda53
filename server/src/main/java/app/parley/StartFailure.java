package app.parley;

import app.parley.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells in one line why the start failed, where the operator can do something about it. */
final class StartFailure implements SpringBootExceptionReporter {

  /** The constructor that Spring Boot looks for. */
  StartFailure(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CannotStart known -> {
          tell(known);
          return true;
        }
        case PortInUseException taken -> {
          tell(new CannotStart("Port %d is in use; set PARLEY_PORT".formatted(taken.getPort())));
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  static void tell(CannotStart refusal) {
    System.err.println("parley: " + refusal.getMessage());
  }
}
