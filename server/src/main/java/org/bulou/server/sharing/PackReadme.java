package org.bulou.server.sharing;

/** What the zip says to whoever opens it, in Chinese and English. */
final class PackReadme {
  static final String TEXT =
      """
      证据包

      manifest.json   包内各项及其文件的 SHA-256
      ledger/N.tlog-proof            第 N 号条目在账本中的证明（C2SP tlog-proof），可离线核验
      ledger/N.<部分>.reveal.json    打开该条目一项承诺的内容与盐
      policy          账本的公钥；请向出具人以外的渠道核对，它是唯一须信任之物

      核验（不需要本系统，不联网）：
        bulou ledger check ledger/N.tlog-proof --policy policy
        bulou ledger check ledger/N.tlog-proof --policy policy --reveal ledger/N.<部分>.reveal.json
      filings/ 与 facts/ 中的文件与同名承诺打开后的内容逐字节相同；回执的 SHA-256 在其 sha256 一项中。
      账本证明记录了什么、先后如何；不证明所记属实，也不证明没有遗漏。

      Evidence pack

      manifest.json   what is in it, and the SHA-256 of each file
      ledger/N.tlog-proof            the proof that entry N is in the ledger (C2SP tlog-proof), checked offline
      ledger/N.<part>.reveal.json    value and salt that open one commitment of that entry
      policy          the ledger's public key; compare it through another channel than the sender: it is all you must trust

      To check (without this system, without a network):
        bulou ledger check ledger/N.tlog-proof --policy policy
        bulou ledger check ledger/N.tlog-proof --policy policy --reveal ledger/N.<part>.reveal.json
      Files in filings/ and facts/ are byte for byte what their commitment opens to; the SHA-256 of a receipt is in its part sha256.
      The ledger proves what was recorded and in which order; not that it is true, and not that nothing is missing.
      """;

  private PackReadme() {}
}
