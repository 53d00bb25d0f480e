package org.bulou.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The program: {@code bulou serve} and {@code bulou demo}. People come from {@code access}, not
 * from the framework's sample user.
 */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
public class BulouServer {
  /** Runs a command; ends the process with an exit code unless a server was started. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Commands(out, err, System.getenv()).run(args);
    if (code != Commands.RUNNING) {
      System.exit(code);
    }
  }
}
