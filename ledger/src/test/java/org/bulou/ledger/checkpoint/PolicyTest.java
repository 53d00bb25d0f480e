package org.bulou.ledger.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.ledger.Samples;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.note.VerifierKey;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose signatures are demanded, and what is said when they are not there. */
class PolicyTest {
  private static final SigningKey A = cosigner("a.example", 11);
  private static final SigningKey B = cosigner("b.example", 12);
  private static final SigningKey C = cosigner("c.example", 13);
  private static final Checkpoint CHECKPOINT = new Checkpoint(Samples.ORIGIN, 0, Hash.EMPTY_ROOT);
  private static final String NAMES =
      "log "
          + Samples.LOG
          + "\nwitness a "
          + A
          + "\nwitness b "
          + B
          + " https://b.example\n"
          + "witness c "
          + C
          + "\n";

  private static SigningKey cosigner(String name, int number) {
    return Samples.key(name, SignatureType.COSIGNATURE_ED25519, number);
  }

  private static SignedNote note(SigningKey... cosigners) {
    SignedNote note = CHECKPOINT.signedBy(Samples.LOG);
    for (SigningKey key : cosigners) {
      note = note.with(List.of(Cosignature.sign(CHECKPOINT, key, Samples.START)));
    }
    return note;
  }

  @Test
  void shouldCountGroupsOfGroups() {
    Policy policy =
        PolicyReader.read(
            "policy",
            "# two of three\n" + NAMES + "group two 2 b c\n\tgroup all all a two\nquorum all\n");
    assertEquals(
        Optional.of(Samples.START),
        Optional.ofNullable(policy.judge("x", note(A, B, C)).cosigned().get("b")));
    assertThrows(Refusal.class, () -> policy.judge("x", note(A, B)));
    assertThrows(Refusal.class, () -> policy.judge("x", note(B, C)));
    assertEquals(policy, PolicyReader.read("again", policy.file()));
    Policy any = PolicyReader.read("policy", NAMES + "group g any a b c\nquorum g\n");
    assertEquals(1, any.judge("x", note(C)).cosigned().size());
    Refusal none = assertThrows(Refusal.class, () -> any.judge("x", note()));
    assertTrue(none.getMessage().contains("not enough witnesses"), none.getMessage());
  }

  @Test
  void shouldVerifyTheExampleCosignedMessage() {
    // The shape of the message is fixed by C2SP tlog-cosignature; one changed byte breaks it.
    NoteSignature signature = Cosignature.sign(CHECKPOINT, A, Instant.ofEpochSecond(1679315147));
    VerifierKey key = A.verifier();
    assertEquals(
        Optional.of(Instant.ofEpochSecond(1679315147)),
        Cosignature.verify(CHECKPOINT, key, signature));
    byte[] message =
        ("cosignature/v1\ntime 1679315147\n" + CHECKPOINT.text()).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = signature.bytes();
    assertTrue(key.verify(message, java.util.Arrays.copyOfRange(bytes, 8, bytes.length)));
    Checkpoint other = new Checkpoint(Samples.ORIGIN, 1, Hash.EMPTY_ROOT);
    assertEquals(Optional.empty(), Cosignature.verify(other, key, signature));
  }

  @Test
  void shouldAcceptAnOldAndANewKeyDuringRotation() {
    SigningKey next = Samples.key(Samples.ORIGIN, SignatureType.ED25519, 21);
    Policy both =
        PolicyReader.read("policy", "log " + Samples.LOG + "\nlog " + next + "\nquorum none\n");
    assertEquals(Samples.LOG.verifier(), both.judge("x", note()).log());
    assertEquals(next.verifier(), both.judge("x", CHECKPOINT.signedBy(next)).log());
  }

  @Test
  void shouldRefuseOtherLogsKeysAndWrongSignatures() {
    Policy policy = Policy.of(Samples.LOG.verifier());
    SigningKey stranger = Samples.key("other.example", SignatureType.ED25519, 31);
    Checkpoint other = new Checkpoint("other.example", 0, Hash.EMPTY_ROOT);
    refused(policy, other.signedBy(stranger), "the policy accepts `" + Samples.ORIGIN);
    SigningKey sameName = Samples.key(Samples.ORIGIN, SignatureType.ED25519, 32);
    refused(policy, CHECKPOINT.signedBy(sameName), "no signature by a key the policy lists");
    SignedNote moved =
        new SignedNote(
            new Checkpoint(Samples.ORIGIN, 1, Hash.EMPTY_ROOT).text(), note().signatures());
    refused(policy, moved, "does not hold");
    refused(policy, new SignedNote("x\n", note().signatures()), "not a checkpoint");
  }

  private static void refused(Policy policy, SignedNote note, String expected) {
    Refusal refusal = assertThrows(Refusal.class, () -> policy.judge("file", note));
    assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("file"), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quorum x             | policy:5: `x` is not defined above
          log x                | policy:5 (key `x`): name+id+base64
          frob x               | policy:5: an unknown line
          group g 3 a b        | policy:5: `3` should be all, any or 1 to 2
          group g any a a      | policy:5: `a` is a member already
          witness none x       | policy:5 (key `x`)
          group a any b        | policy:5: the name `a` is taken
          log                  | policy:5: `log <vkey> [<url>]` was expected
          # nothing more       | policy: there is no `quorum` line
          """)
  void shouldNameTheLineOfAPolicyThatIsWrong(String line, String expected) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> PolicyReader.read("policy", NAMES + line + "\n"));
    assertTrue(refusal.getMessage().startsWith(expected.strip()), refusal.getMessage());
  }
}
