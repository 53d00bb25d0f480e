package org.bulou.server.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tika.Tika;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.Sha256;
import org.springframework.stereotype.Component;

/**
 * Where attachments lie: one file each in {@code attachments} of the data folder, never in clear,
 * named by a random number. A file without a row in the database cannot be read by anybody, because
 * its key was never kept.
 */
@Component
public final class Vault {
  private static final int LOOKED_AT = 64 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final Tika MAGIC = new Tika();
  private final Path folder;

  Vault(Database database) {
    this.folder = database.folder("attachments");
  }

  /**
   * Takes a file as it flows in and flushes it to the disk.
   *
   * @param most the most bytes it may have
   * @return empty when it has more; nothing of it is kept then
   */
  public Optional<Upload> take(String name, InputStream plain, long most) throws IOException {
    UUID id = UUID.randomUUID();
    FileKey key = FileKey.fresh();
    MessageDigest digest = Sha256.start();
    boolean done = false;
    BufferedInputStream in = new BufferedInputStream(plain, LOOKED_AT);
    try (FileChannel channel =
        FileChannel.open(path(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      String looksLike = looksLike(in);
      long size = copy(in, channel, key, id, digest, most);
      done = size <= most;
      if (!done) {
        return Optional.empty();
      }
      channel.force(true);
      Attachment file =
          new Attachment(
              id, SafeName.of(name), looksLike, size, HexFormat.of().formatHex(digest.digest()));
      return Optional.of(new Upload(file, key));
    } finally {
      if (!done) {
        discard(id);
      }
    }
  }

  /** The number of bytes copied, or one more than allowed when there are more. */
  private static long copy(
      InputStream in, FileChannel to, FileKey key, UUID id, MessageDigest digest, long most)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    // Closing the encrypting stream writes the last segment and would close the channel with it.
    try (OutputStream out = key.encrypting(Unclosed.of(Channels.newOutputStream(to)), about(id))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          return most + 1;
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return size;
  }

  /** What the first bytes look like; nothing is unpacked or parsed. */
  private static String looksLike(BufferedInputStream in) throws IOException {
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(LOOKED_AT / 2);
    in.reset();
    return MAGIC.detect(first);
  }

  /** Decrypts as it is read; a file that was tampered with ends in an exception. */
  public InputStream open(UUID id, FileKey key) throws IOException {
    InputStream sealed = Files.newInputStream(path(id));
    try {
      return key.decrypting(sealed, about(id));
    } catch (IOException e) {
      sealed.close();
      throw e;
    }
  }

  boolean has(UUID id) {
    return Files.exists(path(id));
  }

  /** Removes a file that belongs to nothing. */
  public void discard(UUID id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of all files here. */
  List<UUID> all() {
    List<UUID> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> found.add(UUID.fromString(file.getFileName().toString())));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private Path path(UUID id) {
    return folder.resolve(id.toString());
  }

  private static byte[] about(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }
}
