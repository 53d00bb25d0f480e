package org.bulou.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.bulou.ledger.Samples;
import org.bulou.ledger.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes: the specification's own example, and notes that are none. */
class NoteTest {
  /** The example of C2SP signed-note, made by another implementation. */
  private static final VerifierKey FOO =
      VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

  private static final String NOTE =
      "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi"
          + "2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldVerifyTheExampleOfTheSpecification() {
    SignedNote note = SignedNote.parse("example", utf8(NOTE));
    NoteSignature signature = note.signatures().getFirst();
    assertTrue(FOO.claims(signature));
    assertTrue(FOO.verify(utf8(note.text()), signature.bytes()));
    assertFalse(FOO.verify(utf8("This is another message.\n"), signature.bytes()));
    assertEquals(NOTE, note.toString());
  }

  @ParameterizedTest
  @EnumSource(SignatureType.class)
  void shouldReadBackEveryKindOfKey(SignatureType type) {
    SigningKey key = Samples.key("example.com/key", type, 5);
    assertEquals(key.verifier(), VerifierKey.parse(key.verifier().toString()));
    SigningKey again = SigningKey.parse("file", key.file());
    byte[] message = {1, 2, 3};
    assertTrue(key.verifier().verify(message, again.sign(message)));
    assertFalse(key.toString().contains(key.file().split("secret ")[1].strip()));
    String other = Samples.key("example.com/key", type, 6).file();
    String mixed = key.file().split("\n")[0] + "\n" + other.split("\n")[1] + "\n";
    if (type != SignatureType.COSIGNATURE_ML_DSA_44) { // made with the JDK's own randomness
      Refusal refusal = assertThrows(Refusal.class, () -> SigningKey.parse("file", mixed));
      assertTrue(refusal.getMessage().contains("does not belong"), refusal.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no signature\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name !!!!\n",
        "text\n\n- name Uw2QOkn8\n",
        "text\n\n— na me Uw2QOkn8srV1\n",
        "text\n\n— a+b Uw2QOkn8srV1\n",
        "text\n\n— name Uw2QOkn8srV1",
        "te\txt\n\n— name Uw2QOkn8srV1\n",
        "text\n\n— name Uw==\n",
      })
  void shouldRefuseWhatIsNoNote(String text) {
    assertThrows(Refusal.class, () -> SignedNote.parse("note", utf8(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/foo",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
        " +530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      })
  void shouldRefuseWhatIsNoKey(String vkey) {
    assertThrows(Refusal.class, () -> VerifierKey.parse(vkey));
  }
}
