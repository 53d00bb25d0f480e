package org.bulou.server.platform;

import java.util.UUID;

/**
 * Who did something, as the record keeps it: a random number that names nobody. Only {@code access}
 * can say which person it is; erasing that person leaves the number.
 */
public record ActorId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
