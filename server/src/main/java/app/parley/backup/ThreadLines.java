package app.parley.backup;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Conversations, each on a line with all of its messages. Both are read in the order of
 * conversations, side by side, so that no thread needs to fit into memory.
 */
final class ThreadLines implements AutoCloseable {
  private final Question conversations;
  private final Question messages;
  private boolean hasMessage;

  ThreadLines(Connection connection, long company) throws SQLException {
    conversations = Question.ask(connection, "conversations", company);
    messages = Question.ask(connection, "messages", company);
  }

  /** Gives how many conversations. */
  long write(Path file) throws SQLException, IOException {
    long count = 0;
    try (var out = Files.newBufferedWriter(file)) {
      hasMessage = messages.rows().next();
      for (var thread = conversations.rows(); thread.next(); count++) {
        write(out, thread);
      }
    }
    return count;
  }

  private void write(Writer out, ResultSet thread) throws SQLException, IOException {
    long id = thread.getLong(1);
    var head = thread.getString(2);
    out.write(head.substring(0, head.lastIndexOf('}')));
    out.write(", \"messages\" : [");
    var between = "";
    while (hasMessage && messages.rows().getLong(1) <= id) {
      if (messages.rows().getLong(1) == id) {
        out.write(between);
        out.write(messages.rows().getString(2));
        between = ", ";
      }
      hasMessage = messages.rows().next();
    }
    out.write("]}\n");
  }

  @Override
  public void close() throws SQLException {
    conversations.close();
    messages.close();
  }
}
