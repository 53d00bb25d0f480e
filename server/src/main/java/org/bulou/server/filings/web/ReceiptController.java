package org.bulou.server.filings.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.NotPossible;
import org.bulou.server.filings.Receipt;
import org.bulou.server.filings.Receipts;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Receipts in and out. A receipt is always handed out as a file, never shown in the page. */
@Controller
@RequestMapping("/cases/{number}/filings/{filing}/receipts")
class ReceiptController {
  private final FilingPages pages;
  private final Receipts receipts;

  ReceiptController(FilingPages pages, Receipts receipts) {
    this.pages = pages;
    this.receipts = receipts;
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page add(
      @PathVariable String number,
      @PathVariable int filing,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal Person me)
      throws IOException {
    Case matter = pages.matter(number, me);
    Filing of = pages.filing(matter, filing);
    try {
      receipts.add(
          of,
          String.valueOf(file.getOriginalFilename()),
          String.valueOf(file.getContentType()),
          file.getBytes(),
          me.id());
      return Page.redirect("/cases/" + matter.number() + "/filings/" + filing);
    } catch (NotPossible e) {
      return Page.of(
              "filings/page",
              pages.page(
                  matter,
                  of,
                  me,
                  java.util.Map.of(),
                  java.util.Optional.of(e.reason().wire()),
                  of.revision()))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/{receipt}")
  @Requires(Permission.READ_CASES)
  ResponseEntity<byte[]> read(
      @PathVariable String number,
      @PathVariable int filing,
      @PathVariable UUID receipt,
      @AuthenticationPrincipal Person me) {
    Filing of = pages.filing(pages.matter(number, me), filing);
    Receipt found = receipts.find(of.id(), receipt).orElseThrow(NotFound::new);
    ContentDisposition attachment =
        ContentDisposition.attachment()
            .filename(found.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(receipts.read(found));
  }
}
