package org.bulou.server.parties.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.server.openpgp.Certificate;
import org.bulou.server.openpgp.NotUsable;
import org.bulou.server.openpgp.OpenPgp;
import org.bulou.server.parties.Contact;
import org.bulou.server.parties.ContactKey;
import org.bulou.server.platform.ActorId;

/** A contact in words, with its key. */
public record Reached(Contact contact, Optional<Key> key) {

  /**
   * An OpenPGP key in words.
   *
   * @param state the end of a message key; {@code unusable} when nothing is encrypted to it any
   *     more
   * @param why why it cannot be used, as the end of a message key; empty when it can
   * @param shown the fingerprint in groups of four
   * @param expires the day, UTC; empty when it does not expire
   * @param compared by whom, when and how; empty when nobody did
   */
  public record Key(
      String state,
      String why,
      String fingerprint,
      String shown,
      String userIds,
      String expires,
      String compared) {}

  static Reached of(
      Contact contact, Optional<ContactKey> key, Function<ActorId, String> names, Instant now) {
    return new Reached(contact, key.map(k -> shown(k, names, now)));
  }

  private static Key shown(ContactKey k, Function<ActorId, String> names, Instant now) {
    String compared =
        k.compared()
            .map(c -> names.apply(c.by()) + " · " + Moments.minute(c.at()) + " · " + c.how())
            .orElse("");
    String grouped = Certificate.grouped(k.fingerprint());
    try {
      Certificate read =
          OpenPgp.read(k.armored().getBytes(java.nio.charset.StandardCharsets.US_ASCII), now);
      return new Key(
          k.compared().isPresent() ? "compared" : "uncompared",
          "",
          k.fingerprint(),
          grouped,
          String.join(", ", read.userIds()),
          read.expires().map(Moments::minute).orElse(""),
          compared);
    } catch (NotUsable e) {
      return new Key(
          "unusable", "key-" + e.why().wire(), k.fingerprint(), grouped, "", "", compared);
    }
  }
}
