package org.bulou.server.platform;

import org.bulou.server.platform.StartFailure.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A demonstration lets people in without a password, so its database is never taken for a live one,
 * nor the other way round: the first start decides.
 */
final class InstanceKind {
  private InstanceKind() {}

  static void decideOrRefuse(JdbcClient jdbc, boolean demo) {
    String wanted = demo ? "demo" : "live";
    jdbc.sql("INSERT INTO platform.instance (kind) VALUES (:kind) ON CONFLICT DO NOTHING")
        .param("kind", wanted)
        .update();
    String found = jdbc.sql("SELECT kind FROM platform.instance").query(String.class).single();
    if (!found.equals(wanted)) {
      throw demo
          ? new StartFailure(
              Kind.MISFIT,
              "此数据属于正式运行的服务器，不能用于演示；请用 --data 指定另一个目录",
              "these data belong to a live server and are not shown in a demonstration; name another folder with --data")
          : new StartFailure(
              Kind.MISFIT,
              "此数据属于演示，不能用于正式运行；请用 --data 指定另一个目录",
              "these data belong to a demonstration and are no live server's; name another folder with --data");
    }
  }
}
