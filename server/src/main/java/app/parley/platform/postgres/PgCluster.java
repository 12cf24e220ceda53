package app.parley.platform.postgres;

import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.util.List;

/** Makes a new database folder; after a crash in between the next start begins afresh. */
record PgCluster(PgFolder folder, PgBinaries binaries, PgUser user) {
  static final String OWNER = "parley_owner";
  static final String DATABASE = "parley";

  void makeIfAbsent() throws IOException {
    if (folder.holdsData()) {
      return;
    }
    var unfinished = folder.unfinishedData();
    DurableFiles.deleteTree(unfinished);
    new Command(user.running(initdb())).run(folder.password() + "\n");
    new Command(user.running(singleUser())).run("create database " + DATABASE + ";\n");
    DurableFiles.moveWhole(unfinished, folder.data());
  }

  // initdb opens /dev/stdin anew, which the account that it runs as may only do where the pipe is
  // its
  // own: hence one pipe more, made by that account.
  private List<String> initdb() {
    return List.of(
        "sh",
        "-c",
        "cat | \"$0\" \"$@\"",
        binaries.program("initdb"),
        "--pgdata=" + folder.unfinishedData(),
        "--username=" + OWNER,
        "--pwfile=/dev/stdin",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  private List<String> singleUser() {
    var program = binaries.program("postgres");
    return List.of(program, "--single", "-D", folder.unfinishedData().toString(), "postgres");
  }
}
