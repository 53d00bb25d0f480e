package org.bulou.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.MasterKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mails that are being recorded: read once to fill the form, and held between the two requests as a
 * file in the vault whose key the form itself carries, sealed for this one person.
 */
@Component
public class Mails {
  private static final String PURPOSE = "intake-mail-draft";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Vault vault;
  private final MasterKey master;

  Mails(Vault vault, MasterKey master) {
    this.vault = vault;
    this.master = master;
  }

  /** What the mail says; nothing when it is none. */
  public Optional<Mail> read(Upload upload) throws IOException {
    try (InputStream in = vault.open(upload.file().id(), upload.key())) {
      return MailReader.read(in);
    }
  }

  /** For a hidden field of the form. */
  public String seal(Upload upload, ActorId who) {
    Attachment file = upload.file();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", file.id().toString());
    json.put("name", file.name());
    json.put("looksLike", file.looksLike());
    json.put("size", file.size());
    json.put("sha256", file.sha256());
    json.put("key", HexFormat.of().formatHex(upload.key().serialized()));
    byte[] plain = JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(master.seal(PURPOSE, who.toString(), plain));
  }

  /** The file of such a field; nothing when it is not ours, not this person's, or gone. */
  public Optional<Upload> unseal(String sealed, ActorId who) {
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] plain = master.open(PURPOSE, who.toString(), Base64.getUrlDecoder().decode(sealed));
      JsonNode json = JSON.readTree(plain);
      UUID id = UUID.fromString(json.path("id").asString());
      Attachment file =
          new Attachment(
              id,
              json.path("name").asString(),
              json.path("looksLike").asString(),
              json.path("size").asLong(),
              json.path("sha256").asString());
      return vault.has(id)
          ? Optional.of(
              new Upload(file, FileKey.of(HexFormat.of().parseHex(json.path("key").asString()))))
          : Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
