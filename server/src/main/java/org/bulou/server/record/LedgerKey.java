package org.bulou.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SigningKey;
import org.bulou.server.platform.Database;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: made at the first start, kept in the data folder. The log's name
 * carries random letters, so that two installations never share one.
 */
@Component
final class LedgerKey {
  private static final String FILE = "signing.key";
  private final SigningKey key;

  LedgerKey(Database database) {
    Path folder = database.folder("ledger");
    try {
      key = read(folder.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SigningKey read(Path file) throws IOException {
    try {
      return SigningKey.parse(FILE, Files.readString(file));
    } catch (NoSuchFileException e) {
      return make(file);
    }
  }

  /** Written beside and moved into place, so that a crash never leaves half a key. */
  private static SigningKey make(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] letters = new byte[6];
    random.nextBytes(letters);
    String name = "bulou.local/" + HexFormat.of().formatHex(letters);
    SigningKey made = SigningKey.make(name, SignatureType.ED25519, random);
    Path beside = file.resolveSibling(FILE + ".new");
    Files.write(beside, made.file().getBytes(StandardCharsets.UTF_8));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  SigningKey key() {
    return key;
  }
}
